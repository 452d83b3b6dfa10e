// Moto knows nothing of unusual costs: it says so, nothing is planned, and the day it learns, this test says so.
import { afterAll, describe, expect, it } from 'vitest';
import { costAnomaly } from '../../../steps/cost-anomaly.ts';
import { planOf, open as simulated } from '../../support/demo.ts';
import { essence, requestsOf } from '../planned.ts';
import { openStep } from './open-step.ts';

const bench = (await openStep(costAnomaly))!;

describe.skipIf(!bench)('unusual costs, over the wire', () => {
  afterAll(() => bench.close());

  it.each(['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions'] as const)('moto lacks %s', async (op) => {
    await expect(bench.live.invoke(op, {}, undefined)).rejects.toThrow();
  });

  it('what cannot be read is unknown, and nothing is planned', async () => {
    const [found] = costAnomaly.audit(await bench.facts(), bench.account);
    expect(found?.verdict).toBe('unknown');
    expect(await bench.plan()).toEqual([]);
  });

  it('goes to Cost Explorer of the whole account, in its own words', async () => {
    const [monitor] = await planOf(await simulated('fresh'), costAnomaly);
    const [request] = (await requestsOf([monitor!.call], 'eu-west-1')).map(essence);
    expect(request).toMatchObject({ op: 'ce:CreateAnomalyMonitor', region: 'us-east-1' });
    expect(JSON.parse(String(request?.body))).toEqual(monitor?.call.input);
  });
});
