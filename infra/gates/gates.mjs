// The gates of the house, what is planted for each, and by which command it answers.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';

const JAVA = 'marketplace-api/src/main/java/coop/ilmek';
const COURSES = 'workflows/src/main/java/coop/ilmek/workflows';
const SQL = 'marketplace-api/src/main/resources/db';
const WEB = 'web-ui/src';

const maven = (...options) => ['./mvnw', '-B', '-q', '-Dstyle.color=never', '-DskipWebUi', ...options];

/** Tests of the two Java modules, all of them to their end; the reports tell which failed. */
const tests = (...classes) => ({
  tests: true,
  command: () =>
    maven(
      '-Dquick',
      'test',
      '-pl',
      'workflows,web-ui,marketplace-api',
      `-Dtest=${classes.join(',')}`,
      '-Dsurefire.failIfNoSpecifiedTests=false',
      '-Dmaven.test.failure.ignore=true',
    ),
});

const shell = (...commands) => ({ command: () => ['bash', '-c', commands.join('\n')] });
const screens = (...commands) => ({ ...shell('set -e', ...commands), folder: 'web-ui' });

export const runs = {
  'rules of the house': tests(
    'ModulesTest',
    'HouseRulesTest',
    'PurityTest',
    'SqlNamesTest',
    'ProblemTextsTest',
    'NoticeTextsTest',
    'LabelsTest',
    'CoursesTest',
  ),
  'running application': tests('OpenApiTest', 'AccessTest', 'MigrationsTest', 'CheckListsTest'),
  'empty database': tests('MigrationsTest'),
  // One module is enough: the parent gives all of them the same compiler.
  compiler: { command: () => maven('-Dspotless.check.skip=true', 'compile', '-pl', 'workflows') },
  format: { command: () => maven('process-sources', '-pl', 'workflows') },
  scripts: {
    ...shell('. infra/start/tools.sh', 'check_scripts'),
    missing: () => (found('shellcheck') ? undefined : 'shellcheck is not installed'),
  },
  types: screens('npm run -s typecheck'),
  linter: screens('npx biome check --error-on-warnings .'),
  boundaries: screens('node tools/boundaries.mjs'),
  words: screens('npm run -s i18n:check'),
  budget: screens('npm run -s build', 'npm run -s budget'),
  accessibility: {
    ...screens('npm run -s build', "npx playwright test e2e/shell.spec.ts -g 'desk, en.*public pages'"),
    missing: () => (process.env.ILMEK_CHROMIUM ? undefined : 'no Chromium is installed'),
  },
  journey: {
    ...shell(
      'set -e',
      '. infra/start/tools.sh',
      './mvnw -B -q -Dquick -DskipTests package',
      'unpack',
      'export ILMEK_DEMO_WORKSHOPS=60',
      'journeys',
    ),
    missing: () => (process.env.ILMEK_CHROMIUM ? undefined : 'no Chromium is installed'),
  },
};

function found(program) {
  return process.env.PATH.split(':').some((folder) => existsSync(`${folder}/${program}`));
}

/** A class of a package below coop.ilmek. */
function type(name, body, { imports = [], annotation = '', open = '' } = {}) {
  const parts = name.split('.');
  const simple = parts.pop();
  return {
    file: `${JAVA}/${parts.join('/')}/${simple}.java`,
    write: [
      `package coop.ilmek.${parts.join('.')};`,
      '',
      ...imports.map((name) => `import ${name};`),
      '',
      `${annotation}${open}class ${simple} {`,
      `  ${body}`,
      '}',
      '',
    ].join('\n'),
  };
}

const rules = (rule, planted, name, plants) => ({
  gate: `ArchUnit: ${rule.toLowerCase().replaceAll('_', ' ')}`,
  run: 'rules of the house',
  planted,
  test: `HouseRulesTest.${rule}`,
  says: new RegExp(name),
  plants,
});

const MONO = 'reactor.core.publisher.Mono';
const REST = 'org.springframework.web.bind.annotation.RestController';
const GET = 'org.springframework.web.bind.annotation.GetMapping';
const DATABASE = 'org.springframework.r2dbc.core.DatabaseClient';

const PLANTED_ROUTE = type(
  'trust.PlantedRoute',
  '@GetMapping("/api/planted") Mono<String> read() { return Mono.just("planted"); }',
  { imports: [MONO, REST, GET], annotation: '@RestController\n' },
);

export const gates = [
  {
    gate: 'Modulith: modules keep their directions',
    run: 'rules of the house',
    planted: 'trust uses capacity',
    test: 'ModulesTest.',
    says: /PlantedDirection/,
    plants: [
      type('trust.PlantedDirection', 'Object face(Reservations used) { return used; }', {
        imports: ['coop.ilmek.capacity.Reservations'],
      }),
    ],
  },
  rules('THE_DOMAIN_IS_PLAIN_JAVA', 'a Mono in a domain package', 'PlantedReactive', [
    type('sourcing.domain.PlantedReactive', 'Object mono() { return Mono.empty(); }', {
      imports: [MONO],
    }),
  ]),
  rules('PERSISTENCE_IS_CLOSED', "production reads by sourcing's queries", 'PlantedReader', [
    type('production.PlantedReader', 'Object read(EnquiryQueries q, UUID id) { return q.facts(id); }', {
      imports: ['coop.ilmek.sourcing.persistence.EnquiryQueries', 'java.util.UUID'],
    }),
  ]),
  rules('CONTROLLERS_ARE_PACKAGE_PRIVATE', 'a public controller', 'PlantedPublic', [
    type('trust.PlantedPublic', '', { imports: [REST], annotation: '@RestController\n', open: 'public ' }),
  ]),
  rules('CONTROLLERS_HOLD_NO_SQL', 'a controller with a database client', 'PlantedSql', [
    type('trust.PlantedSql', 'Object ask(DatabaseClient db) { return db.sql("select 1"); }', {
      imports: [REST, DATABASE],
      annotation: '@RestController\n',
    }),
  ]),
  rules('NOBODY_BLOCKS', 'block() in a module', 'PlantedBlocking', [
    type('trust.PlantedBlocking', 'Object wait(Mono<String> mono) { return mono.block(); }', {
      imports: [MONO],
    }),
  ]),
  rules('NO_FLUX_LEAVES_A_CONTROLLER', 'a controller that returns a Flux', 'PlantedStreaming', [
    type('trust.PlantedStreaming', '@GetMapping("/api/planted") Flux<String> all() { return Flux.empty(); }', {
      imports: ['reactor.core.publisher.Flux', REST, GET],
      annotation: '@RestController\n',
    }),
  ]),
  rules('TIME_COMES_FROM_THE_CLOCK', 'Instant.now()', 'PlantedNow', [
    type('trust.PlantedNow', 'Instant now() { return Instant.now(); }', { imports: ['java.time.Instant'] }),
  ]),
  rules('MONEY_IS_NEVER_FLOATING', 'an amount as double', 'PlantedAmount', [
    type('payments.PlantedAmount', 'double amount;'),
  ]),
  rules('SOME_LIBRARIES_HAVE_ONE_GATEWAY', 'Stripe used beside its gateway', 'PlantedCharge', [
    { file: 'marketplace-api/src/main/java/com/stripe/Planted.java', write: 'package com.stripe;\npublic class Planted {}\n' },
    type('payments.PlantedCharge', 'Object charge() { return new Planted(); }', {
      imports: ['com.stripe.Planted'],
    }),
  ]),
  rules('NAMES_SAY_WHAT_A_CLASS_IS', 'a class named …Helper', 'PlantedHelper', [
    type('trust.PlantedHelper', ''),
  ]),
  rules('EVERY_PACKAGE_SAYS_WHAT_MAY_BE_NULL', 'a package without @NullMarked', 'PlantedUnmarked', [
    type('trust.planted.PlantedUnmarked', ''),
  ]),
  {
    gate: 'ArchUnit: courses know only the language',
    run: 'rules of the house',
    planted: 'a course that reads a file',
    test: 'PurityTest.onlyTheLanguage',
    says: /PlantedFile/,
    plants: [
      {
        file: `${COURSES}/PlantedFile.java`,
        write:
          'package coop.ilmek.workflows;\n\nclass PlantedFile {\n  Object file() { return java.nio.file.Path.of("x"); }\n}\n',
      },
    ],
  },
  {
    gate: 'ArchUnit: courses have no clock',
    run: 'rules of the house',
    planted: 'a course that asks for the time',
    test: 'PurityTest.noClock',
    says: /PlantedTime/,
    plants: [
      {
        file: `${COURSES}/PlantedTime.java`,
        write:
          'package coop.ilmek.workflows;\n\nclass PlantedTime {\n  Object time() { return java.time.Instant.now(); }\n}\n',
      },
    ],
  },
  {
    gate: 'SQL names: statements',
    run: 'rules of the house',
    planted: "trust selects from sourcing's table",
    test: 'SqlNamesTest.statements',
    says: /PlantedStatement.*sourcing\.enquiry/,
    plants: [
      type('trust.PlantedStatement', 'static final String SQL = "select 1 from sourcing.enquiry e";'),
    ],
  },
  {
    gate: 'SQL names: migrations',
    run: 'rules of the house',
    planted: "a migration of trust over sourcing's table",
    test: 'SqlNamesTest.migrations',
    says: /V999__planted\.sql.*sourcing\.enquiry/,
    plants: [
      {
        file: `${SQL}/trust/V999__planted.sql`,
        write: 'create view trust.public_planted as select e.id from sourcing.enquiry e;\n',
      },
    ],
  },
  {
    gate: 'words: refusals in every language',
    run: 'rules of the house',
    planted: 'a reason without a sentence',
    test: 'ProblemTextsTest.everyProblem',
    says: /planted_reason/,
    plants: [
      type('trust.PlantedRefusal', 'Object refuse() { return Problem.refused("planted_reason"); }', {
        imports: ['coop.ilmek.shared.Problem'],
      }),
    ],
  },
  {
    gate: 'words: notices in every language',
    run: 'rules of the house',
    planted: 'a notice in English alone',
    test: 'NoticeTextsTest.bothLanguagesSay',
    says: /planted_notice/,
    plants: [
      {
        file: 'marketplace-api/src/main/resources/notices/en.json',
        find: /^\{/,
        put: '{"planted_notice": {"kind": "work", "title": "Planted", "text": "Planted."},',
      },
    ],
  },
  {
    gate: 'words: courses in every language',
    run: 'rules of the house',
    planted: 'a state without its Turkish word',
    test: 'LabelsTest.everySlug',
    says: /visit_scheduled/,
    plants: [
      {
        file: 'workflows/src/main/resources/labels/tr.json',
        find: /\s*"visit_scheduled": "[^"]*",/,
        put: '',
      },
    ],
  },
  {
    gate: 'courses: the diagram shows the table',
    run: 'rules of the house',
    planted: 'a changed diagram',
    test: 'CoursesTest.theDocument',
    says: /Planted line/,
    plants: [{ file: 'docs/courses/enquiry.md', add: '\nPlanted line\n' }],
  },
  {
    gate: 'courses: wire names stay',
    run: 'rules of the house',
    planted: 'a wire name that went missing',
    test: 'CoursesTest.wireNames',
    says: /payout\.record_payment/,
    plants: [
      { file: 'workflows/src/main/resources/wire-names.txt', find: /^payout\.record_payment\n/m, put: '' },
    ],
  },
  {
    gate: 'OpenAPI: the description is the running one',
    run: 'running application',
    planted: 'a route that is not in openapi.json',
    test: 'OpenApiTest.',
    says: /api\/planted/,
    plants: [PLANTED_ROUTE],
  },
  {
    gate: 'access: every route has its lines',
    run: 'running application',
    planted: 'the same route, without lines in access.csv',
    test: 'AccessTest.everyReader',
    says: /but was:[\s\S]*GET,\/api\/planted,/,
    plants: [PLANTED_ROUTE],
  },
  {
    gate: 'access: nobody sees what is not hers',
    run: 'running application',
    planted: "an enquiry without its brand's predicate",
    test: 'AccessTest.everyReader',
    says: /but was:[\s\S]*GET,\/api\/enquiries\/\{id\},brand stranger,200/,
    plants: [
      {
        file: `${JAVA}/sourcing/persistence/EnquiryQueries.java`,
        find: ' and e.brand_organisation_id = $3"',
        put: () => ' and $3::uuid is not null"',
      },
    ],
  },
  {
    gate: 'migrations: a released one does not change',
    run: 'running application',
    planted: 'a comment more in a released migration',
    test: 'MigrationsTest.whatWasReleased',
    says: /trust\/V1__trust\.sql must not change/,
    plants: [{ file: `${SQL}/trust/V1__trust.sql`, add: '-- planted\n' }],
  },
  {
    gate: 'migrations: from the release as from empty',
    run: 'running application',
    planted: 'a table that only an older database gets',
    test: 'MigrationsTest.aDatabaseOfTheRelease',
    says: /planted_table/,
    plants: [
      {
        file: `${SQL}/flow/V999__planted.sql`,
        write: `do $$ begin
  if exists (select from pg_tables where schemaname = 'payments') then
    create table flow.planted_table (id int);
  end if;
end $$;
`,
      },
    ],
  },
  {
    gate: 'check lists: states equal their course',
    run: 'running application',
    planted: 'one state more in the table',
    test: 'CheckListsTest.theStates',
    says: /membership\.membership\.state[\s\S]*planted_state/,
    plants: [
      {
        file: `${SQL}/membership/V1__membership.sql`,
        find: "'terminated', 'left')",
        put: "'terminated', 'left', 'planted_state')",
      },
    ],
  },
  {
    gate: 'migrations: from empty',
    run: 'empty database',
    planted: 'a migration over a later schema',
    test: 'MigrationsTest.',
    says: /public_planted_view|sourcing\.award|"sourcing" does not exist/,
    plants: [
      {
        file: `${SQL}/trust/V999__planted.sql`,
        write: 'create view trust.public_planted_view as select * from sourcing.award;\n',
      },
    ],
  },
  {
    gate: 'Error Prone',
    run: 'compiler',
    planted: 'an array printed by its identity',
    says: /PlantedArray\.java.*\[ArrayToString\]/,
    plants: [
      {
        file: `${COURSES}/PlantedArray.java`,
        write:
          'package coop.ilmek.workflows;\n\nclass PlantedArray {\n  String text(int[] numbers) {\n    return numbers.toString();\n  }\n}\n',
      },
    ],
  },
  {
    gate: 'NullAway',
    run: 'compiler',
    planted: 'null returned where none may be',
    says: /PlantedNull\.java.*\[NullAway\]/,
    plants: [
      {
        file: `${COURSES}/PlantedNull.java`,
        write:
          'package coop.ilmek.workflows;\n\nclass PlantedNull {\n  String text() {\n    return null;\n  }\n}\n',
      },
    ],
  },
  {
    gate: 'Spotless',
    run: 'format',
    planted: 'a badly set class',
    says: /PlantedFormat\.java/,
    plants: [
      {
        file: `${COURSES}/PlantedFormat.java`,
        write: 'package coop.ilmek.workflows;\nclass PlantedFormat {int a ;\n}\n',
      },
    ],
  },
  {
    gate: 'shellcheck',
    run: 'scripts',
    planted: 'an unquoted variable',
    says: /SC2086/,
    plants: [{ file: 'run', add: 'rm $root\n' }],
  },
  {
    gate: 'TypeScript strict',
    run: 'types',
    planted: 'a parameter without a type',
    says: /planted\.ts.*TS7006/,
    plants: [{ file: `${WEB}/lib/planted.ts`, write: 'export const planted = (value) => value;\n' }],
  },
  {
    gate: 'Biome',
    run: 'linter',
    planted: '== where === is meant',
    says: /planted\.ts.*noDoubleEquals/,
    plants: [
      {
        file: `${WEB}/lib/planted.ts`,
        write: 'export const planted = (value: number) => value == 1;\n',
      },
    ],
  },
  {
    gate: 'features import no other feature',
    run: 'boundaries',
    planted: 'capacity imports from payments',
    says: /planted\.ts must not import features\/payments\/api/,
    plants: [
      {
        file: `${WEB}/features/capacity/planted.ts`,
        write: "export * from '@/features/payments/api';\n",
      },
    ],
  },
  {
    gate: 'words: screens in every language',
    run: 'words',
    planted: 'a sentence without its Turkish',
    says: /no tr for "Planted sentence"/,
    plants: [
      {
        file: `${WEB}/features/capacity/planted.tsx`,
        write:
          "import { Trans } from '@lingui/react/macro';\n\nexport const Planted = () => <Trans>Planted sentence</Trans>;\n",
      },
    ],
  },
  {
    gate: 'budget of the first load',
    run: 'budget',
    planted: '150 KB that do not compress, in the entry',
    says: /TOO HEAVY/,
    plants: [
      {
        file: `${WEB}/lib/planted.ts`,
        write: `export const planted = '${randomBytes(150_000).toString('base64')}';\n`,
      },
      {
        file: `${WEB}/main.tsx`,
        add: "\nimport { planted } from '@/lib/planted';\n\ndocument.documentElement.dataset.planted = planted;\n",
      },
    ],
  },
  {
    gate: 'accessibility (axe)',
    run: 'accessibility',
    planted: 'a field without a name on the first page',
    says: /label: input/,
    plants: [
      {
        file: `${WEB}/routes/index.tsx`,
        find: '<LandingPage />',
        put: '<><input /><LandingPage /></>',
      },
    ],
  },
  {
    gate: 'journey: the main job in a browser',
    run: 'journey',
    planted: 'a button that does not send the price',
    says: /journey\.spec\.ts.*5\. the owner sees/,
    plants: [
      {
        file: `${WEB}/features/sourcing/owner/pages/QuotePage.tsx`,
        find: 'onClick={send}',
        put: 'onClick={next}',
      },
    ],
  },
];
