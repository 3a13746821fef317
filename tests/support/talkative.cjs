/** Loaded into the app under test: a library that prints and warns past the log, with secrets. */
const soon = setInterval(() => {
  console.error('Available keys: s3cret', new Error('s3cret'));
  console.log({ key: 's3cret' });
  process.emitWarning('s3cret', 'DeprecationWarning', 'DEP9999');
}, 200);
soon.unref();
