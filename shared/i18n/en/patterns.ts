export const patterns = {
  problem: {
    blank: 'The trigger is empty and answers nothing. Write the word or the pattern it should recognise.',
    too_long: 'The pattern is longer than 1,000 characters. Split it into more than one trigger.',
    look_around:
      'The pattern looks ahead or behind, as in (?=…), and that does not work here. Remove that part or use “contains” instead.',
    back_reference:
      'The pattern repeats something it already found, as in \\1 or \\k<name>, and that does not work here. Write that part again or use “contains”.',
    surrogate:
      'The pattern holds only half of a character, such as \\ud83d. Paste the whole emoji or character instead.',
    too_large:
      'The pattern is too large or repeats too much to be read for every message. Use fewer repetitions or use “contains” instead.',
    open_bracket:
      'A closing bracket “]” is missing in the pattern. Close it or use “contains”, which reads signs as text.',
    open_parenthesis:
      'A closing parenthesis “)” is missing in the pattern. Close it or use “contains”, which reads signs as text.',
    stray_parenthesis:
      'There is a “)” without its “(” in the pattern. Delete it or use “contains”, which reads signs as text.',
    reversed_letters:
      'The brackets of the pattern hold a range that is reversed or unknown, such as [z-a]. Write it from low to high, such as [a-z].',
    nothing_to_repeat:
      'A repetition sign (*, + or ?) has nothing to repeat in the pattern. Delete it or use “contains”, which reads signs as text.',
    repeat_count:
      'The number of repetitions in braces is too high or reversed. Use up to 1,000, from low to high, such as {2,5}.',
    unknown_escape:
      'A backslash “\\” is followed by something the pattern does not know. Delete the backslash or use “contains”, which reads signs as text.',
    syntax: 'Part of the pattern cannot be understood. Check its signs or use “contains”, which reads signs as text.',
    not_a_number_pattern:
      'This does not say which numbers the trigger accepts. Write something like 7, 1-5, >=18, * (any number) or a list with commas.',
    reversed_range: 'The range is reversed, so no number fits in it. Write it from low to high, such as 1-5.',
  },
} as const
