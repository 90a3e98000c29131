const specifiers = [
  /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]\s*\)/g,
  /\/\/\/\s*<reference\s+(?:path|types)\s*=\s*['"]([^'"]+)['"]/g,
]

/** What a file of the package imports that is neither tRPC's nor another file of the package. */
export function leaksIn(text: string, files: ReadonlySet<string>): string[] {
  const imports = specifiers.flatMap((pattern) => [...text.matchAll(pattern)].map(([, specifier = '']) => specifier))
  return imports.filter((specifier) => !/^@trpc\/(client|server)(\/|$)/.test(specifier) && !isOwn(specifier, files))
}

function isOwn(specifier: string, files: ReadonlySet<string>): boolean {
  if (!/^\.\/[\w-]+\.js$/.test(specifier)) return false
  const name = specifier.slice(2)
  return files.has(name) || files.has(name.replace(/\.js$/, '.d.ts'))
}
