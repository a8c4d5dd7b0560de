import './components/app/app.ts';

document.body.append(document.createElement('kr-app'));
