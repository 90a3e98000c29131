/** The hour and weather of a landscape, mixed before anything is painted. */
export type Light = {
  readonly top: string
  readonly low: string
  readonly lit: string
  readonly shade: string
  readonly far: string
  readonly land: readonly [string, string, string, string]
  readonly dark: string
  readonly water: string
  readonly glint: string
  readonly disc: string
  readonly spark: string
}

export const lights = {
  'rose dusk': {
    top: '#8d8fae',
    low: '#f0c3ae',
    lit: '#f7dac6',
    shade: '#b694a6',
    far: '#8f819c',
    land: ['#7c6f6a', '#9a8467', '#5f6358', '#b39a76'],
    dark: '#35323f',
    water: '#c3a3a6',
    glint: '#fae3cd',
    disc: '#fdeed6',
    spark: '#d9765a',
  },
  'grey green': {
    top: '#8ea6a8',
    low: '#dfe3d8',
    lit: '#eef0e6',
    shade: '#8f9f9f',
    far: '#8aa09c',
    land: ['#6f8568', '#93a077', '#4f6656', '#b4b48c'],
    dark: '#25382f',
    water: '#a9bcb8',
    glint: '#f2f3e8',
    disc: '#f8f6e8',
    spark: '#c9763f',
  },
  straw: {
    top: '#9db4bd',
    low: '#f4e6c2',
    lit: '#fbf3df',
    shade: '#bdb59d',
    far: '#a5a58c',
    land: ['#cfa955', '#b98a3c', '#8f8a4c', '#e2c987'],
    dark: '#463a22',
    water: '#c4cfc6',
    glint: '#fff6dc',
    disc: '#fff4d2',
    spark: '#b5472c',
  },
  'blue hour': {
    top: '#27355e',
    low: '#8fa0bd',
    lit: '#a9b4c9',
    shade: '#3e4d76',
    far: '#46567d',
    land: ['#2e4257', '#3d5364', '#22334a', '#566a77'],
    dark: '#121b30',
    water: '#5f76a0',
    glint: '#cbd4df',
    disc: '#f6ecd2',
    spark: '#f2b45a',
  },
  'pale morning': {
    top: '#bccbd2',
    low: '#f3e9e0',
    lit: '#fbf6ee',
    shade: '#c1c3c8',
    far: '#b3b9bf',
    land: ['#a3ab94', '#bfbc9f', '#83907f', '#d3cdb2'],
    dark: '#515b55',
    water: '#ced4d3',
    glint: '#fdf8ee',
    disc: '#fff6e6',
    spark: '#c98a62',
  },
  'before rain': {
    top: '#4c5a68',
    low: '#c9cfc4',
    lit: '#d8dccf',
    shade: '#46525f',
    far: '#5b6c72',
    land: ['#8d9a4b', '#b7a94c', '#56702f', '#d2bf63'],
    dark: '#242f26',
    water: '#8c9a9c',
    glint: '#e8ead8',
    disc: '#eef0e0',
    spark: '#b8502e',
  },
  ember: {
    top: '#6a5a72',
    low: '#f2a978',
    lit: '#f8cf9d',
    shade: '#a36a72',
    far: '#7d5f70',
    land: ['#6d4a45', '#8d5a44', '#4f3f42', '#a8724f'],
    dark: '#2a2029',
    water: '#c98d78',
    glint: '#fdd9a8',
    disc: '#fff0cf',
    spark: '#e4572e',
  },
  frost: {
    top: '#a9bccb',
    low: '#eef0ee',
    lit: '#fafaf6',
    shade: '#b5c0ca',
    far: '#9fb0bd',
    land: ['#e3e7e8', '#cfd8dc', '#b9c6cd', '#f1f2ef'],
    dark: '#3b4854',
    water: '#9fb4c2',
    glint: '#fbfbf6',
    disc: '#fdf6e8',
    spark: '#b9583a',
  },
} as const satisfies Record<string, Light>

export type LightName = keyof typeof lights
