// Networks in which nothing stands: only looked at. A person decides, for many first tries need the one that AWS made.
import { type Account, regionsOn } from '../src/model/account.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { lookOnly } from '../src/model/look-only.ts';
import { map, type Read, type Reader } from '../src/model/read.ts';
import { nowhere } from '../src/model/regional.ts';
import type { Control, Finding } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

interface Network {
  readonly id: string;
  /** AWS made it along with the account. */
  readonly isDefault: boolean;
  /** Something in it has a network interface. */
  readonly used: boolean;
}
interface Place {
  readonly region: string;
  readonly networks: Read<readonly Network[]>;
}
export interface Facts {
  readonly places: readonly Place[];
}

const url = 'https://console.aws.amazon.com/vpcconsole/home#vpcs:';
const control: Control = {
  id: 'default-vpc-removal',
  severity: 'low',
  title: { en: 'Unused networks are removed', ja: '使われていないネットワークがない' },
  frameworks: { acct: ['ACCT.09'] },
  console: url,
};
const wanted: Text = {
  en: 'no network without anything in it',
  ja: '使われていないネットワークがない',
};

async function readPlace(aws: Reader, account: Account, region: string): Promise<Place> {
  const vpcs = await aws('ec2:DescribeVpcs', {}, region);
  if (!vpcs.ok) return { region, networks: vpcs };
  // A network that is only shared with this account is its owner's to remove.
  const own = (vpcs.value.Vpcs ?? []).filter(
    ({ OwnerId }) => OwnerId === undefined || OwnerId === account.id,
  );
  if (own.length === 0) return { region, networks: { ok: true, value: [] } };
  // What belongs to a service that AWS manages uses the network too. Source: SDK ec2, IncludeManagedResources.
  const interfaces = await aws('ec2:DescribeNetworkInterfaces', { IncludeManagedResources: true }, region);
  const networks = map(interfaces, ({ NetworkInterfaces = [] }) => {
    const used = new Set(NetworkInterfaces.map(({ VpcId }) => VpcId));
    return own
      .map(({ VpcId = '', IsDefault }) => ({
        id: VpcId,
        isDefault: IsDefault === true,
        used: used.has(VpcId),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  });
  return { region, networks };
}

const unusedIn = ({ networks }: Place): readonly Network[] =>
  networks.ok ? networks.value.filter(({ used }) => !used) : [];

function judge(place: Place): Finding {
  const { region, networks } = place;
  if (!networks.ok) return unknown(control.id, networks, wanted, { region });
  const unused = unusedIn(place);
  if (unused.length === 0) {
    const said =
      networks.value.length === 0
        ? { en: 'no network in this region', ja: 'このリージョンにネットワークなし' }
        : { en: `networks in use: ${networks.value.length}`, ja: `使用中: ${networks.value.length} 個` };
    return finding(control.id, 'pass', wanted, said, { region });
  }
  const named = (mark: string) => unused.map(({ id, isDefault }) => (isDefault ? `${id}${mark}` : id));
  const said = {
    en: `nothing uses ${named(' (default)').join(', ')}; a choice for you`,
    ja: `未使用: ${named('（デフォルト）').join('、')}（必要に応じて検討）`,
  };
  return finding(control.id, 'manual', wanted, said, { region });
}

export const unusedNetworks = lookOnly<Facts>({
  id: 'unused-networks',
  title: { en: 'Networks that nothing uses', ja: '使われていないネットワーク' },
  why: {
    en: 'AWS makes a network, called the default VPC, in each region, with a way to the internet. Where you never work, nobody looks at it, and a thief finds it ready. It costs nothing, and many first tries need it: so nothing is deleted here, you only see where one stands empty.',
    ja: 'AWS は各リージョンに、インターネットにつながるネットワーク（デフォルト VPC）を用意します。使わないリージョンでは誰にも見られず、攻撃者にとってはすぐに使える足場になります。料金はかからず、入門の手順の多くはこれを使います。そのため、このツールでは削除せず、使われていないものを示すだけにとどめます。',
  },
  minutes: 1,
  controls: [control],

  async read(aws, account) {
    const places = await Promise.all(regionsOn(account).map((region) => readPlace(aws, account, region)));
    return { places };
  },

  audit: ({ places }) =>
    places.length === 0 ? [nowhere(control.id, wanted)] : places.map((place) => judge(place)),

  guide({ places }) {
    const regions = places.filter((place) => unusedIn(place).length > 0).map(({ region }) => region);
    if (regions.length === 0) return [];
    // Sources: VPC guide, default-vpc (a default VPC that was deleted is not restored, a new one is made) and delete-vpc.
    return [
      {
        control: control.id,
        text: {
          en: `Nothing has a network interface in networks (VPCs) of these regions: ${regions.join(', ')}. Keep the default one where you work or try things out: many guides to a first server expect it. Elsewhere you may delete it. Choose the region in the console, open the network under Your VPCs, make sure that no VPN or peering connection hangs on it, then Actions, Delete VPC. If you miss it later, Actions, Create default VPC makes a new one.`,
          ja: `次のリージョンに、ネットワークインターフェイスが 1 つもないネットワーク（VPC）があります: ${regions.join('、')}。作業や練習に使うリージョンでは、デフォルト VPC を残してください。最初のサーバーを作る手順の多くで必要になります。それ以外のリージョンでは削除できます。コンソールでリージョンを選び、「お使いの VPC」でネットワークを開き、VPN やピアリング接続がないことを確かめてから、「アクション」の「VPC の削除」を選びます。後で必要になったら、「アクション」の「デフォルト VPC を作成」で新しく作れます。`,
        },
        url,
      },
    ];
  },
});
