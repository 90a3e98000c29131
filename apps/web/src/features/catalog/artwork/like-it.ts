/** Asks for as many works as hang in one row. */
export const likeIt = (artwork: string) => ({ artwork, limit: 4 })
