// The name of a region's default network: told from the region, so that every part of the simulation says the same.

/** The id of a region's default VPC: `vpc-` and 17 hexadecimal digits that are told from the region's name. */
export function defaultVpc(region: string): string {
  const number = [...region].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2 ** 44, 7);
  return `vpc-${number.toString(16).padStart(17, '0')}`;
}
