-- Cleaning up has become one kind of job; waiting ones of the former kinds have nobody to run them.
delete from platform.job where kind in ('ordering.quote-cleanup', 'platform.kept-answer-cleanup', 'identity.sweep-sessions');
