// Answers of status 200 that hold a refusal inside: no error was thrown, and yet something was not done.

/** Gives the code and the words of the first refusal inside an answer. */
type Inside = (output: Readonly<Record<string, unknown>>) => { code: string; message: string } | undefined;

/** Source: EC2 API reference, UnsuccessfulItem. */
const unsuccessful: Inside = ({ Unsuccessful: items }) => {
  const [first] = (Array.isArray(items) ? items : []) as { Error?: { Code?: string; Message?: string } }[];
  const { Code = '', Message = '' } = first?.Error ?? {};
  // The code is often a bare number, which says nothing.
  return first && { code: /^\D/.test(Code) ? Code : 'Unsuccessful', message: Message };
};

const table: Readonly<Record<string, Inside>> = {
  'ec2:CreateFlowLogs': unsuccessful,
  'ec2:DeleteFlowLogs': unsuccessful,
};

/** The refusal inside an answer, as the error that AWS did not throw; `undefined`: everything was done. */
export function refusedInside(op: string, output: unknown): Error | undefined {
  const inside = typeof output === 'object' && output !== null ? table[op]?.({ ...output }) : undefined;
  if (!inside) return undefined;
  return Object.assign(new Error(inside.message), {
    name: inside.code,
    $metadata: { httpStatusCode: 400 },
  });
}
