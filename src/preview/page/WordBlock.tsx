import type { DocumentBlock } from "../page-api";
import type { DocumentEditing } from "./document-editing";
import { usePage } from "./page-context";
import { lineWith, readLine } from "./word-caret";
import { WordLine } from "./WordLine";

interface BlockProps {
  block: DocumentBlock;
  isReadOnly: boolean;
  editing: DocumentEditing;
  enter: (number: number) => void;
}

/** A block of the page: a paragraph, a content control around others with its title, or a table. */
export function WordBlock(props: BlockProps) {
  const { block, ...rest } = props;
  const inner = (blocks: readonly DocumentBlock[]) =>
    blocks.map((each, index) => <WordBlock key={index} block={each} {...rest} />);
  if (block.kind === "paragraph") return <WordLine block={block} {...rest} />;
  if (block.kind === "table") return <WordTable {...rest} rows={block.rows} />;
  return (
    <div className={block.isShown ? "control" : "control hidden"}>
      {block.isShown && block.title !== "" && <span className="control-title">{block.title}</span>}
      {inner(block.blocks)}
    </div>
  );
}

function WordTable(props: Omit<BlockProps, "block"> & { rows: DocumentBlock[][][] }) {
  const { rows, ...rest } = props;
  const { texts } = usePage();
  const last = numbersIn(rows.at(-1)?.at(-1) ?? []).at(-1);
  const addRow = () => {
    const line = last === undefined ? null : lineWith(last);
    if (last === undefined || !line) return;
    const caret = { number: last + 1, from: 0, to: 0 };
    props.editing.send({ kind: "row", number: last, text: readLine(line).text }, caret);
  };
  return (
    <div className="table">
      <table>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, index) => (
                <td key={index}>
                  {cell.map((each, at) => (
                    <WordBlock key={at} block={each} {...rest} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!props.isReadOnly && (
        <button type="button" className="link" onClick={addRow}>
          {texts.word.addRow}
        </button>
      )}
    </div>
  );
}

function numbersIn(blocks: readonly DocumentBlock[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block.number];
    return numbersIn(block.kind === "control" ? block.blocks : block.rows.flat(2));
  });
}
