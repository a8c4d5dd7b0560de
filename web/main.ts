import './components/app/app.ts';

document.getElementById('unloaded')?.remove();
document.body.append(document.createElement('kr-app'));
