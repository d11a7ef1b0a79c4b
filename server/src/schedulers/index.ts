export { schedulersService } from './service';
export { startSchedulers } from './start';
