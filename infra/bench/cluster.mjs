// People of the running demo, as the screens would drive them: sign in by code, apply, be admitted.
import { randomInt, randomUUID } from 'node:crypto';

export class Person {
  constructor(base) {
    this.base = base;
    this.cookies = new Map();
  }

  async ask(method, path, body) {
    const raw = Buffer.isBuffer(body);
    const answer = await fetch(this.base + path, {
      method,
      body: body === undefined || raw ? body : JSON.stringify(body),
      headers: {
        accept: 'application/json',
        cookie: this.cookie(),
        'x-xsrf-token': this.cookies.get('XSRF-TOKEN') ?? '',
        'content-type': raw ? 'application/octet-stream' : 'application/json',
        'idempotency-key': randomUUID(),
      },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      this.cookies.set(name, value);
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  cookie() {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get = (path) => this.ask('GET', path);
  post = (path, body = {}) => this.ask('POST', path, body);

  async signIn(address) {
    await this.get('/api/session').catch(() => undefined);
    await this.post('/api/sign-in/codes', { address });
    await this.post('/api/sign-in', { address, code: await this.code(address) });
    return this;
  }

  async code(address) {
    const to = address.includes('@') ? address : `+90${address.replace(/\D/g, '').replace(/^0/, '')}`;
    const mail = await this.get(`/api/demo/mailbox?to=${encodeURIComponent(to)}`);
    for (const { text } of mail) {
      const [, code] = /(?:kodunuz: |code: |^)(\d{3} ?\d{3})\b/.exec(text) ?? [];
      if (code) return code.replace(' ', '');
    }
    throw new Error(`no code for ${address}`);
  }

  /** An act on an application at its present version. */
  async act(application, act, body = {}) {
    const { version } = await this.get(`/api/applications/${application}`);
    return this.post(`/api/applications/${application}/${act}`, { ...body, version });
  }
}

/** A coordinator, a buyer, an owner, and the codes of workshops that can be looked at. */
export async function people(base) {
  const signIns = await new Person(base).get('/api/demo/sign-ins');
  const demo = (role) => signIns.find((person) => person.role === role)?.address;
  const coordinator = await new Person(base).signIn(demo('coordinator'));
  const buyer = demo('buyer')
    ? await new Person(base).signIn(demo('buyer'))
    : await brand(base, coordinator);
  const owner = demo('owner')
    ? await new Person(base).signIn(demo('owner'))
    : await workshop(base, coordinator);
  return { coordinator, buyer, owner, codes: await codes(coordinator, owner) };
}

/** Of at most twenty members; of the owner's own workshop when there are no others. */
async function codes(coordinator, owner) {
  const members = await coordinator.get('/api/members?kind=workshop&size=20');
  const listed = members.items.map((member) => member.code).filter(Boolean);
  if (listed.length > 0) return listed;
  const { organisation } = await owner.get('/api/session');
  return [(await coordinator.get(`/api/members/${organisation.id}/workshop`)).code];
}

async function brand(base, coordinator) {
  const buyer = await new Person(base).signIn(`olcum-${randomUUID()}@ornek.test`);
  const name = 'Messung Mode';
  const { id } = await buyer.post('/api/applications', { kind: 'brand', name });
  await buyer.post(`/api/applications/${id}/answers`, {
    brand: {
      legalName: name,
      country: 'DE',
      city: 'Hamburg',
      taxNumber: `DE${randomInt(100_000_000, 999_999_999)}`,
      sector: 'ready_to_wear',
    },
    contact: { name: 'Anna Messung', informed: true },
  });
  await buyer.act(id, 'submit');
  await coordinator.act(id, 'take-up');
  await coordinator.act(id, 'approve', { note: '' });
  return admitted(buyer);
}

async function workshop(base, coordinator) {
  const owner = await new Person(base).signIn(`0533 ${randomInt(1_000_000, 9_999_999)}`);
  const name = `Ölçüm Dikim ${randomInt(10_000)}`;
  const { id } = await owner.post('/api/applications', { kind: 'workshop', name });
  await owner.post(`/api/applications/${id}/answers`, answers(name));
  const pdf = Buffer.from(`%PDF-1.7\n% ${randomUUID()}\ntrailer <<>>\n%%EOF\n`);
  const file = await owner.ask('PUT', '/api/files?name=levha.pdf', pdf);
  const paper = await owner.post('/api/papers', {
    type: 'tax_plate',
    issuer: 'Esenler Vergi Dairesi',
    issuedOn: new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10),
    pages: [file.id],
  });
  await owner.act(id, 'submit');
  await coordinator.act(id, 'take-up');
  const read = await coordinator.get(`/api/papers/${paper.id}`);
  await coordinator.post(`/api/papers/${paper.id}/revisions/${read.revisions[0].number}/confirm`, {
    version: read.version,
  });
  const on = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await coordinator.act(id, 'plan-visit', { on, note: '' });
  await coordinator.act(id, 'record-visit', { form: visit, photos: [] });
  await coordinator.act(id, 'approve', { note: '' });
  return admitted(owner);
}

const visit = {
  asDescribed: true,
  differences: '',
  peopleSeen: 18,
  ownMachines: true,
  childrenSeen: false,
  exitsFree: true,
  remarks: '',
  signedBy: 'Emine Usta',
};

const answers = (name) => ({
  workshop: { name, taxNumber: taxNumber() },
  address: {
    province: 'İstanbul',
    district: 'Esenler',
    neighbourhood: 'Menderes',
    street: '354. Sokak',
    buildingNo: '12',
    buildingName: 'Yıldız İş Hanı',
    floor: '2',
    door: String(randomInt(10_000)),
  },
  processes: { processes: ['sewing', 'finishing_packing'] },
  machines: {
    machines: [
      { type: 'lockstitch', count: 10 },
      { type: 'overlock', count: 6 },
      { type: 'iron', count: 2 },
    ],
  },
  people: { sewing: 16, total: 20, registered: 18, women: 12, young: 0 },
  contact: { name: `Emine ${name}`, informed: true },
});

/** With a right check digit. */
function taxNumber() {
  const digits = String(randomInt(100_000_000, 999_999_999));
  const sum = [...digits].reduce((total, digit, n) => {
    const shifted = (Number(digit) + 9 - n) % 10;
    const part = (shifted * 2 ** (9 - n)) % 9;
    return total + (shifted !== 0 && part === 0 ? 9 : part);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

async function admitted(person) {
  for (let n = 0; n < 200; n++) {
    const { organisation } = await person.get('/api/session');
    if (organisation?.admitted) return person;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('not admitted');
}
