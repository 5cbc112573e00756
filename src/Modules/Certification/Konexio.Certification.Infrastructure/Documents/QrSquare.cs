using Konexio.BuildingBlocks.Documents;
using QRCoder;
using SkiaSharp;

namespace Konexio.Certification.Infrastructure.Documents;

/// <summary>A QR code drawn as squares rather than as a picture, so that it is as sharp as the printer.</summary>
internal static class QrSquare
{
    public static void Draw(PdfPage page, string text, float x, float y, float side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var size = side / rows.Count;
        using var dark = new SKPathBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            // Neighbours in one piece: between two, a hair of white would show.
            for (var from = 0; from < rows.Count; from++)
            {
                if (!rows[row][from]) continue;

                var until = from;
                while (until < rows.Count && rows[row][until]) until++;
                dark.AddRect(SKRect.Create(x + (from * size), y + (row * size), (until - from) * size, size));
                from = until;
            }
        }

        using var path = dark.Detach();
        using var paint = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        page.Canvas.DrawPath(path, paint);
    }
}
