// What is read of Access Analyzer: every analyzer of every region, whatever it costs and whoever made it.
import { type Account, regionsOn } from '../../src/model/account.ts';
import { tagKey } from '../../src/model/names.ts';
import { map, type Read, type Reader } from '../../src/model/read.ts';

export const analyzerName = 'day-one-analyzer';

export interface Analyzer {
  readonly name: string;
  readonly type: string;
  readonly status: string;
  /** Why it does not work, in AWS's words; empty where AWS says nothing. */
  readonly reason: string;
  readonly tags: Readonly<Record<string, string>>;
}
export interface Place {
  readonly region: string;
  readonly analyzers: Read<readonly Analyzer[]>;
}
export interface Facts {
  readonly places: readonly Place[];
}

/** The two free types: they look for what outsiders can reach. The other four are paid. Source: SDK accessanalyzer, Type. */
export const isFree = ({ type }: Analyzer): boolean => type === 'ACCOUNT' || type === 'ORGANIZATION';
/** Made by this tool: our name and our tag. */
export const isOurs = ({ name, type, tags }: Analyzer): boolean =>
  name === analyzerName && type === 'ACCOUNT' && tags[tagKey] !== undefined;

/** One call a region: without a type, AWS lists all of them. */
export async function readPlaces(aws: Reader, account: Account): Promise<Facts> {
  const places = regionsOn(account).map(async (region): Promise<Place> => {
    const read = await aws('accessanalyzer:ListAnalyzers', {}, region);
    const analyzers = map(read, (list) =>
      (list.analyzers ?? []).map(({ name, type, status, statusReason, tags }) => ({
        name: name ?? '',
        type: type ?? '',
        status: status ?? '',
        reason: statusReason?.code ?? '',
        tags: tags ?? {},
      })),
    );
    return { region, analyzers };
  });
  return { places: await Promise.all(places) };
}
