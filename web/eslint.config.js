import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/**
 * app → features → map → ui → shared → api; features meet only through their index.ts. Imports across folders are written with @/,
 * within a folder relatively. Fixtures in test/fixtures prove that each rule fires.
 */
const below = {
  app: ['features', 'map', 'ui', 'shared'],
  features: ['map', 'ui', 'shared'],
  map: ['ui', 'shared'],
  ui: ['shared'],
  shared: ['api'],
}
const folders = ['app', 'features', 'map', 'ui', 'shared', 'api']

function arrows([from, may]) {
  const banned = folders.filter((to) => !may.includes(to) && to !== from)
  const patterns = banned.map((to) => ({
    regex: `^(@|(\\.\\./)+)/?${to}(/|$)`,
    message: `${from}/ may use ${may.join(', ')}, not ${to}/.`,
  }))
  if (from === 'features' || from === 'app')
    patterns.push({
      regex: '^@/features/[^/]+/(?!index$)',
      message: 'Features meet only through their index.ts.',
    })
  return {
    files: [`src/${from}/**/*.{ts,vue}`, `test/fixtures/${from}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}

export default ts.config(
  { ignores: ['target/**', 'node_modules/**', 'src/api/generated/**'] },
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'max-lines': ['error', 250],
    },
  },
  { files: ['src/**/*.{ts,vue}', 'test/fixtures/**/*.ts'], rules: { 'no-alert': 'error', 'no-console': 'error' } },
  ...Object.entries(below).map(arrows),
  prettier,
)
