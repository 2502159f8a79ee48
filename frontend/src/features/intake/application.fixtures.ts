const contact = { name: '', phone: '', relation: '' };

export const details = (more: object = {}) => ({
  legal_name: '',
  chosen_name: '',
  pronouns: '',
  phone: '',
  language: 'en',
  time_zone: 'Europe/Madrid',
  access_needs: '',
  goals: '',
  country: 'US',
  region: 'MA',
  emergency_contact: contact,
  ...more,
});

export const whole = () =>
  details({
    legal_name: 'Maria Cruz',
    phone: '617 555 0100',
    emergency_contact: { name: 'Luz', phone: '617 555 0101', relation: 'sister' },
  });

export const questionnaire = (more: object = {}) => ({
  id: 's1',
  key: 'phq-9',
  title: 'Nine questions',
  status: 'open',
  due_at: null,
  answered: 0,
  total: 9,
  ...more,
});

export const application = (more: object = {}) => ({
  id: 'a1',
  status: 'draft',
  clinic: { name: 'Harbour Clinic' },
  group: { id: 'g1', name: 'Tuesday Circle' },
  details: details(),
  screenings: [questionnaire()],
  decision: null,
  missing: ['legal_name', 'phone', 'emergency_contact', 'screening:phq-9'],
  help: null,
  ...more,
});
