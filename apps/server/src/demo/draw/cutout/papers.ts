/** Six painted sheets: the ground first. */
export const papers = {
  kitchen: ['#f3eee2', '#c22f45', '#f0c552', '#22584a', '#ef9d8c', '#28244a'],
  lido: ['#e9efe9', '#1c6a9c', '#f2b233', '#e2583a', '#8ec3bd', '#1b2b40'],
  reef: ['#f1ece0', '#e8714a', '#2f7d86', '#f3c7b4', '#14445a', '#dfae3c'],
  parade: ['#f4ebdd', '#e0552f', '#2f5da0', '#f2bd3d', '#2e7a55', '#e9a9b4'],
  hothouse: ['#eef0e2', '#2f7c4f', '#f07a3c', '#123f4a', '#f2d27c', '#d9668a'],
  quay: ['#f2efe6', '#233a63', '#cf4a36', '#a7bccb', '#e9b64a', '#5d6f7a'],
} as const satisfies Record<string, readonly [string, string, string, string, string, string]>

export type PaperName = keyof typeof papers
