import { catalogue } from '../../ui/language';

export const words = catalogue(
  {
    country: 'Country',
    choose: 'Please choose',
    region: { US: 'State', CA: 'Province or territory', AU: 'State or territory' },
    part: 'State or region',
  },
  {
    country: 'País',
    choose: 'Elija, por favor',
    region: { US: 'Estado', CA: 'Provincia o territorio', AU: 'Estado o territorio' },
    part: 'Estado o región',
  },
);
