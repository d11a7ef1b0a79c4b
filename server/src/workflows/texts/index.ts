export { comparingTexts } from './comparing-texts';
