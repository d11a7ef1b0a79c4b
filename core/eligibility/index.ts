export { eligibilityOf, type Eligibility, type EligibilityFacts } from './eligibility';
