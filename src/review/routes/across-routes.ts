import { agencyOverYears } from '../library/across/agency-over-years.js';
import { variableOverAgencies } from '../library/across/variable-over-agencies.js';
import { variables } from '../library/across/variables.js';
import { fixedRoute, json, type Route } from './route.js';

/** What the pages ask for over years and agencies: an agency at a time, or a variable at a time. */
export const ACROSS_ROUTES: readonly Route[] = [
  fixedRoute('data/agencies.json', async ({ across }) => json(await across.matrix())),
  fixedRoute('data/variables.json', async () => json(variables())),
  {
    path: ['data/agencies/', '.json'],
    names: async ({ across }) => (await across.matrix()).agencies.map(({ key }) => key),
    answer: async ({ across }, key) => {
      const agency = (await across.matrix()).agencies.find((each) => each.key === key);
      if (!agency) return null;
      const ledger = (await across.ledgers()).get(agency.id) ?? [];
      return json(agencyOverYears(agency, await across.figures(), ledger));
    },
  },
  {
    path: ['data/variables/', '.json'],
    names: async () => variables().map(({ id }) => id),
    answer: async ({ across }, id) => {
      const isKnown = variables().some((variable) => variable.id === id);
      return isKnown ? json(variableOverAgencies(id, await across.figures())) : null;
    },
  },
];
