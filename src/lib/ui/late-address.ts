/** An address that takes work to find, so it is found when somebody comes near its link. */
export interface LateAddress {
  /** Where the link leads until then. */
  page: string;
  /** Two with the same key are the same address. */
  key: string;
  find: () => Promise<string>;
}
