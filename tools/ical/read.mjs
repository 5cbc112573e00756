// What ical.js makes of iCalendar text: instants by the time zone that the text itself brings, never by the machine's own.
import { readFileSync } from 'node:fs';
import ICAL from './ical.min.mjs';

// What has no type of its own is text (RFC 5545, 3.8.8.2); ical.js leaves it as it is written.
ICAL.design.icalendar.property['x-wr-calname'] = { defaultType: 'text' };

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const zones = new Map(calendar.getAllSubcomponents('vtimezone').map(zone => [zone.getFirstPropertyValue('tzid'), new ICAL.Timezone(zone)]));

const instant = (event, name) => {
  const property = event.getFirstProperty(name);
  const zone = property.getParameter('tzid');
  const time = property.getFirstValue();
  if (zone) {
    if (!zones.has(zone)) throw new Error(`no VTIMEZONE ${zone}`);
    time.zone = zones.get(zone);
  } else if (time.zone !== ICAL.Timezone.utcTimezone) {
    throw new Error(`${name} floats`);
  }
  return new Date(time.toUnixTime() * 1000).toISOString();
};

const events = calendar.getAllSubcomponents('vevent').map(event => ({
  uid: event.getFirstPropertyValue('uid'),
  summary: event.getFirstPropertyValue('summary'),
  location: event.getFirstPropertyValue('location'),
  description: event.getFirstPropertyValue('description'),
  startsAt: instant(event, 'dtstart'),
  endsAt: instant(event, 'dtend'),
  stampedAt: instant(event, 'dtstamp'),
  changedAt: instant(event, 'last-modified'),
  sequence: event.getFirstPropertyValue('sequence'),
  status: event.getFirstPropertyValue('status'),
}));

console.log(JSON.stringify({
  version: calendar.getFirstPropertyValue('version'),
  productId: calendar.getFirstPropertyValue('prodid'),
  name: calendar.getFirstPropertyValue('x-wr-calname'),
  refresh: String(calendar.getFirstPropertyValue('refresh-interval')),
  events,
}));
