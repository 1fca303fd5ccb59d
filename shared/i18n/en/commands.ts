export const commands = {
  groups: {
    add: 'Add',
    edit: 'Change',
    find: 'Find',
    walk: 'Walk through the flow',
    arrange: 'Arrange',
    view: 'View',
    flow: 'Flow',
  },
  together: {
    move: 'Move what is selected',
    moveFar: 'Move it further',
    align: 'Align what is selected',
  },
  palette: {
    label: 'Search steps and commands',
    placeholder: 'Search a step by title or text, or a command',
    steps: 'Steps',
    nothing: 'Nothing found for “{{query}}”. Try another word.',
  },
  link: {
    which: 'Which way out?',
    where: 'Where does “{{exit}}” lead?',
    leadsTo: 'leads to {{title}}',
  },
  sheet: {
    title: 'Keys',
    text: 'Single keys work while the canvas has the focus. {{keys}} finds every command, also those without a key.',
    mouse: 'Mouse and touchpad',
  },
  gestures: {
    pan: { what: 'Move the view', how: 'Space + drag' },
    zoom: { what: 'Change the size', how: '{{mod}} + wheel' },
    several: { what: 'Select one more', how: 'Shift + click' },
    box: { what: 'Select with a box', how: 'Shift + drag' },
    line: { what: 'Add a linked step', how: 'Pull a line to an empty place' },
    copyDrag: { what: 'Duplicate', how: 'Alt + drag' },
    menu: { what: 'Open the menu of a step or line', how: 'Right click' },
  },
  menus: {
    canvas: 'Canvas',
    start: 'Start',
    step: 'Step',
    line: 'Line',
  },
} as const
