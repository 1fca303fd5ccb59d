export const patterns = {
  problem: {
    blank: 'The trigger is empty and answers nothing. Write the word or the pattern it should recognise.',
    too_long: 'The pattern is longer than 1,000 characters. Split it into more than one trigger.',
    look_around:
      'The pattern only checks what comes before or after, with (?=…) or similar, and that does not work here. Remove that part or use “contains” with the word that matters.',
    back_reference:
      'The pattern asks again for something it already found, with \\1 or \\k<name>, and that does not work here. Write that part once more or use “contains”.',
    surrogate:
      'The pattern holds only half of an emoji or other character, such as \\ud83d. Paste the whole emoji in place of that code or use “contains”.',
    too_large:
      'The pattern is too large or repeats too much to be read for every message. Use fewer repetitions or use “contains” instead.',
    open_bracket:
      'A closing bracket “]” is missing in the pattern. Close it or use “contains”, which reads signs as text.',
    open_parenthesis:
      'A closing parenthesis “)” is missing in the pattern. Close it or use “contains”, which reads signs as text.',
    stray_parenthesis:
      'There is a “)” without its “(” in the pattern. Delete it or use “contains”, which reads signs as text.',
    reversed_letters:
      'The brackets of the pattern hold a reversed range, such as [z-a]. Write it from low to high, such as [a-z].',
    unknown_letters:
      'The pattern names a group of letters that does not exist, such as \\p{Letters}. Write the letters in brackets, such as [a-z], or use “contains”.',
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
