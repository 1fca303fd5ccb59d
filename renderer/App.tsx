import { useQuery } from '@tanstack/react-query'
import { EditorScreen } from './editor/EditorScreen.tsx'
import { FlowFiles } from './flowFiles/FlowFiles.tsx'
import { AppProviders } from './frame/AppProviders.tsx'
import { FailureBoundary } from './frame/FailureBoundary.tsx'
import { Frame } from './frame/Frame.tsx'
import { Gate } from './frame/Gate.tsx'
import { queries } from './frame/queries.ts'
import type { Route } from './frame/route.ts'
import { useFocusOnArrival } from './frame/useFocusOnArrival.ts'
import { useRoute } from './frame/useRoute.ts'
import { useWindowTitle } from './frame/useWindowTitle.ts'
import { HomeScreen } from './home/HomeScreen.tsx'
import { SimulatorPanel } from './simulator/SimulatorPanel.tsx'
import type { SimulatorSlot } from './simulator/SimulatorSlot.ts'

/** The whole window. Screens do not know each other; here they are put side by side. */
export function App() {
  return (
    <FailureBoundary>
      <AppProviders>
        <Gate>
          <Screens />
        </Gate>
      </AppProviders>
    </FailureBoundary>
  )
}

function Screens() {
  const route = useRoute()
  useFocusOnArrival(route)
  return (
    <FlowFiles>
      <Frame route={route}>
        {/* A defect in one screen leaves the way to the others open. */}
        <FailureBoundary key={route.screen === 'editor' ? route.flowKey : route.screen}>
          <Screen route={route} />
        </FailureBoundary>
      </Frame>
    </FlowFiles>
  )
}

function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />
    case 'editor':
      return <EditorPlace flowKey={route.flowKey} />
  }
}

function EditorPlace({ flowKey }: { flowKey: string }) {
  const { data: name } = useQuery(
    queries.flows.list.queryOptions({
      input: {},
      select: (cards) => cards.find((card) => card.flowKey === flowKey)?.name ?? null,
    }),
  )
  useWindowTitle(name ?? null)
  return <EditorScreen flowKey={flowKey} simulator={simulatorOf(flowKey)} />
}

const simulatorOf = (flowKey: string) => (slot: SimulatorSlot) => <SimulatorPanel flowKey={flowKey} {...slot} />
