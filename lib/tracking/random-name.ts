const adjectives =
  "able amused bold brave bright calm casual clean clever crisp curious dapper eager early fair fancy fast gentle glad grand handy happy honest jolly keen kind lively loud lucky merry mild neat nimble noble polite proud quick quiet rare ready sharp shy silent smart smooth solid spry steady swift tidy upbeat vivid warm wise witty worthy zany".split(
    " ",
  );
const nouns =
  "ant ape asp bass bat bear bee bird boar bug calf carp cat chimp cod colt conch cow crab crane croc crow cub deer doe dog dolphin dove duck eel elk fawn finch fish flea fly foal fowl fox frog gnat goat goose grouse grub gull hare hawk hen hog horse hound jay kit kite koi lamb lark loon lynx mare midge mink mole moose moth mouse mule newt owl ox panda penguin perch pig prawn pug quail ram rat ray robin roo rook seal shad shark sheep shoat shrew shrike shrimp skink skunk sloth slug smelt snail snake snipe sow sponge squid squirrel stag steed stoat stork swan tern toad trout turtle vole wasp whale wolf worm wren yak zebra".split(
    " ",
  );

/** A name for what was given none, as in `casual-carp-426`. */
export const randomName = (random: () => number = Math.random): string =>
  `${pick(adjectives, random)}-${pick(nouns, random)}-${Math.floor(random() * 1000)}`;

const pick = (words: readonly string[], random: () => number) => words[Math.floor(random() * words.length)];
