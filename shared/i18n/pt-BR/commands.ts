export const commands = {
  groups: {
    add: 'Adicionar',
    edit: 'Mudar',
    find: 'Procurar',
    walk: 'Andar pelo fluxo',
    arrange: 'Arrumar',
    view: 'Ver',
    flow: 'Fluxo',
  },
  together: {
    move: 'Mover o que está escolhido',
    moveFar: 'Mover mais longe',
    align: 'Alinhar o que está escolhido',
  },
  palette: {
    label: 'Procurar etapas e comandos',
    placeholder: 'Procure uma etapa pelo título ou texto, ou um comando',
    steps: 'Etapas',
    nothing: 'Nada encontrado para “{{query}}”. Tente outra palavra.',
  },
  link: {
    which: 'Qual saída?',
    where: 'Para onde leva “{{exit}}”?',
    leadsTo: 'leva a {{title}}',
  },
  sheet: {
    title: 'Teclas',
    text: 'Teclas sozinhas funcionam quando o quadro está em foco. {{keys}} encontra todos os comandos, também os que não têm tecla.',
    mouse: 'Mouse e touchpad',
  },
  gestures: {
    pan: { what: 'Mover a vista', how: 'Espaço + arrastar' },
    zoom: { what: 'Mudar o tamanho', how: '{{mod}} + roda' },
    several: { what: 'Escolher mais uma', how: 'Shift + clique' },
    box: { what: 'Escolher com uma caixa', how: 'Shift + arrastar' },
    line: { what: 'Adicionar etapa ligada', how: 'Puxar a linha até um lugar vazio' },
    copyDrag: { what: 'Duplicar', how: 'Alt + arrastar' },
    menu: { what: 'Abrir o menu da etapa ou linha', how: 'Botão direito' },
  },
  menus: {
    canvas: 'Quadro',
    start: 'Início',
    step: 'Etapa',
    line: 'Linha',
  },
} as const
