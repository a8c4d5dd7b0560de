const weights = [7, 9, 10, 5, 8, 4, 2];

/** A Finnish business identity code (Y-tunnus) "1234567-8" with the right check digit. */
export function isYTunnus(value: string): boolean {
  if (!/^\d{7}-\d$/.test(value)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0);
  const rest = sum % 11;
  // A rest of 1 would need the digit 10: such a number is never given.
  return rest !== 1 && Number(value[8]) === (rest === 0 ? 0 : 11 - rest);
}
