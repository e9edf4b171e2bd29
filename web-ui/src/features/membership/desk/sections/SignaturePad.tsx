import { Trans } from '@lingui/react/macro';
import { type PointerEvent, useEffect, useRef } from 'react';
import { Button } from '@/ui/Button';

type SignaturePadProps = {
  label: string;
  /** What was signed before, kept on this device. */
  kept?: Blob;
  onSigned: (signature: File | undefined) => void;
};

const width = 600;
const height = 200;

/** A field to sign in with the finger; each stroke is kept at once. */
export function SignaturePad({ label, kept, onSigned }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const first = useRef(kept);

  useEffect(() => {
    const blob = first.current;
    if (!blob) return;
    void createImageBitmap(blob)
      .then((image) => canvas.current?.getContext('2d')?.drawImage(image, 0, 0, width, height))
      .catch(() => undefined);
  }, []);

  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * width,
      ((event.clientY - box.top) / box.height) * height,
    ] as const;
  };
  const pen = () => {
    const found = canvas.current?.getContext('2d');
    if (found) {
      found.lineWidth = 3;
      found.lineCap = 'round';
      found.lineJoin = 'round';
      found.strokeStyle = '#1c1a17';
    }
    return found;
  };
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = true;
    const ink = pen();
    ink?.beginPath();
    ink?.moveTo(...at(event));
    ink?.lineTo(...at(event));
    ink?.stroke();
  };
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    const ink = pen();
    ink?.lineTo(...at(event));
    ink?.stroke();
  };
  const up = () => {
    if (!drawing.current) return;
    drawing.current = false;
    canvas.current?.toBlob((blob) => {
      if (blob) onSigned(new File([blob], 'imza.png', { type: 'image/png' }));
    }, 'image/png');
  };
  return (
    <div className="stack tight">
      <p className="strong">{label}</p>
      <canvas
        ref={canvas}
        className="signature"
        role="img"
        width={width}
        height={height}
        aria-label={label}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      />
      <div>
        <Button
          size="small"
          onClick={() => {
            canvas.current?.getContext('2d')?.clearRect(0, 0, width, height);
            onSigned(undefined);
          }}
        >
          <Trans>Clear the signature</Trans>
        </Button>
      </div>
    </div>
  );
}
