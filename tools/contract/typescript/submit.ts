// A client made by openapi-typescript and openapi-fetch submits a referral.
import createClient from 'openapi-fetch';
import type { components, paths } from './generated/konexio.js';

const client = createClient<paths>({ baseUrl: process.env.BASE_URL!, headers: { Authorization: `Bearer ${process.env.TOKEN}` } });
const body: components['schemas']['SubmitReferral'] = {
  reference: `TS-${Date.now()}`,
  person: { givenName: 'Amina', familyName: 'Diallo', birthDate: '1990' },
  wantedTrack: 'parcours-digital',
  attestation: { date: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), language: 'fr' },
};
const { data, error, response } = await client.POST('/v1/referrals', { params: { header: { 'Idempotency-Key': body.reference } }, body });
if (!data) throw new Error(`${response.status} ${JSON.stringify(error)}`);
const read = await client.GET('/v1/referrals/{id}', { params: { path: { id: data.id } } });
if (read.data?.reference !== body.reference) throw new Error(`read back ${read.response.status}`);
console.log('TypeScript client: 1 passed, 0 failed, 0 skipped');
