/** A ground and what is laid over it, in the order in which it is laid. */
export const palettes = {
  kiln: ['#43130f', '#c33f22', '#e8895a', '#7d1e17', '#f3c08c'],
  harbour: ['#d9d2c3', '#2b415c', '#7f9fb5', '#4b6a84', '#cf6b3c'],
  salt: ['#a9b3ac', '#eceade', '#d6d8cd', '#6f7f7b', '#f7f5ec'],
  bottle: ['#16302b', '#0c1f1d', '#86a985', '#2f5d51', '#d9d6b4'],
  ochre: ['#b57d22', '#e9be58', '#9c4a26', '#f1ddab', '#5d3516'],
  madder: ['#5c2133', '#a8364c', '#dba89d', '#3a1521', '#efd5c8'],
  winter: ['#c3c8cd', '#5b6f8a', '#eceef0', '#96a4b4', '#24344d'],
  ultramarine: ['#162447', '#2f52a2', '#0c1430', '#6f8ec8', '#e3ddc9'],
  lead: ['#55585a', '#2c2f32', '#8d8f8c', '#c7c4ba', '#b2543a'],
  lichen: ['#8a8f6a', '#c5c78f', '#55603f', '#dfe0c0', '#b98a4a'],
} as const satisfies Record<string, readonly [string, string, string, string, string]>

export type PaletteName = keyof typeof palettes
