// Opens both documentation pages in Chromium: they show the API, and no request leaves the host.
import { chromium } from 'playwright-core';
import { base, summary } from './lib.mjs';

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const results = [];
for (const [path, shows] of [['/docs', 'Submit referral'], ['/swagger/index.html', '/v1/referrals']]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const abroad = [];
  const errors = [];
  page.on('request', (request) => { if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${base}/`)) abroad.push(request.url()); });
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('pageerror', (error) => errors.push(String(error)));
  const fault = await (async () => {
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await page.getByText(shows).first().waitFor({ state: 'attached', timeout: 20_000 });
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${path.split('/')[1]}.png` });
    return abroad.length ? `asked other hosts: ${abroad.join(' ')}` : errors.length ? errors.join(' | ').slice(0, 800) : null;
  })().catch((error) => `${String(error).slice(0, 300)} | ${errors.join(' | ').slice(0, 500)}`);
  results.push({ name: path, fault });
  await page.close();
}
await browser.close();
summary('pages', results);
