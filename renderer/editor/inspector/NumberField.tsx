import { useState } from 'react'
import { TextField } from '../../ui/TextField.tsx'

/** A number, or nothing when the field is empty. What is half typed ("-") stays in the field and changes nothing. */
export function NumberField({
  label,
  value,
  min,
  max,
  whole = false,
  onChange,
}: {
  label: string
  value: number | null
  min?: number
  max?: number
  whole?: boolean
  onChange: (value: number | null) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = (text: string): number | null => {
    const number = Number(text.trim().replace(',', '.'))
    if (text.trim() === '' || !Number.isFinite(number)) return null
    const bounded = Math.max(min ?? -Infinity, Math.min(max ?? Infinity, number))
    return whole ? Math.round(bounded) : bounded
  }
  return (
    <TextField
      label={label}
      inputMode={whole ? 'numeric' : 'decimal'}
      value={typed ?? (value === null ? '' : String(value))}
      onChange={(text) => {
        setTyped(text)
        const number = read(text)
        if (number !== null || text.trim() === '') onChange(number)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
