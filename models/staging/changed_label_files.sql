-- One object with genre labels in the current batch.
-- apply: temp
-- column: uri varchar

select uri
from batch_objects
where kind = 'genres'
