using Konexio.BuildingBlocks.Documents;
using Konexio.Curriculum.Domain.Registers;

namespace Konexio.Curriculum.Infrastructure.Documents;

/// <summary>What a sealed sheet says of its seal, so that a printed one can be compared with the chain.</summary>
internal static class SealBlock
{
    private const float Height = 104;

    public static void Draw(PdfPage page, RegisterVersion version)
    {
        if (!page.HasRoomFor(Height)) page.Next();

        var (sheet, seal) = version;
        page.Y += 8;
        page.Write("Sceau", 10, bold: true);
        Fact(page, "Version", sheet.AmendedBecause is { } reason ? $"{sheet.Version} (rectifiée : {SheetWords.Of(reason)})" : $"{sheet.Version}");
        Fact(page, "Scellée le", SheetWords.Moment(sheet.SealedAt));
        Fact(page, "Rang dans la promotion", $"{seal.Position}");
        Fact(page, "Empreinte précédente", seal.Previous ?? "aucune");
        Fact(page, "Empreinte (SHA-256)", seal.Hash);
        page.Write("L'empreinte est calculée sur le texte public de la feuille, qui enchaîne les feuilles de la promotion : toute modification ultérieure se voit.", 7, colour: PdfPage.Pale);
    }

    private static void Fact(PdfPage page, string name, string value)
    {
        page.WriteAt(name, PdfPage.Margin, page.Y + 8, 8, 110, colour: PdfPage.Pale);
        page.WriteAt(value, PdfPage.Margin + 112, page.Y + 8, 8, PdfPage.Inner - 112);
        page.Y += 12;
    }
}
