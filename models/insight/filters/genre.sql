-- of a play, a genre of its song; of a person, a genre that they have ever played

select genre
from genres
order by genre
