/** Six cloths: the light one first, the darkest last. */
export const cloths = {
  harvest: ['#eee3cc', '#c9622f', '#dba23f', '#7f8f74', '#8c3a2e', '#2b3550'],
  dock: ['#e8e4da', '#b8492c', '#6f8ba0', '#c3c8c4', '#3f5a70', '#1f2b3a'],
  orchard: ['#f0e8d6', '#a8394a', '#dda58c', '#5d7d5c', '#c9bf94', '#2d3f36'],
  marmalade: ['#f4e6c6', '#e08a2e', '#c75a24', '#f0bb55', '#8a4a2c', '#4a2a2c'],
  slate: ['#e9e7e1', '#8793a1', '#b5b3a8', '#56657a', '#c9a15a', '#262d38'],
  heather: ['#ece4e2', '#8a5a78', '#c39ab0', '#6a7a8f', '#b9a98c', '#352a44'],
  indigo: ['#eae8e1', '#2f4a80', '#7f9cc4', '#19294d', '#b9c9d9', '#101a33'],
  brick: ['#efe3d6', '#b0432f', '#d88f6c', '#7c2f2a', '#9aa08c', '#33262a'],
} as const satisfies Record<string, readonly [string, string, string, string, string, string]>

export type ClothName = keyof typeof cloths
