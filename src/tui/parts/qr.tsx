// A QR code in half blocks, two modules a cell. It brings its own black and white, whatever the terminal's colors.
import { Box, Text } from 'ink';
import { encode } from 'uqr';

/** The address that MFA apps understand, short enough for a code of 39 x 20 cells: at most 106 bytes, so the name is cut. */
export function otpauth(seed: string, name: string, account: string): string {
  const safe = name.replace(/[^A-Za-z0-9_.-]/g, '');
  const room = 106 - `otpauth://totp/@${account}?secret=${seed}`.length;
  const user = safe.slice(0, Math.max(0, room));
  return `otpauth://totp/${user}${user ? '@' : ''}${account}?secret=${seed}`;
}

/** The lines of the code: error correction L, a border of one module. */
export function qrLines(text: string): readonly string[] {
  const { data } = encode(text, { ecc: 'L', border: 1 });
  const lines: string[] = [];
  for (let row = 0; row < data.length; row += 2) {
    const upper = data[row] ?? [];
    const lower = data[row + 1] ?? [];
    lines.push(upper.map((dark, at) => (dark ? (lower[at] ? '█' : '▀') : lower[at] ? '▄' : ' ')).join(''));
  }
  return lines;
}

export function Qr({ lines }: { readonly lines: readonly string[] }) {
  return (
    <Box flexDirection="column">
      {lines.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a picture has no name but its place
        <Text key={at} color="#000000" backgroundColor="#ffffff">
          {one}
        </Text>
      ))}
    </Box>
  );
}
