using System.Globalization;
using Konexio.BuildingBlocks.Documents;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Infrastructure.Registers;
using SkiaSharp;

namespace Konexio.Curriculum.Infrastructure.Documents;

/// <summary>The attendance sheet, in French as all documents of the training: with empty boxes, or as it was sealed.</summary>
internal sealed class RegisterSheetPdf(RegisterView view, IReadOnlyDictionary<DocumentId, byte[]?> drawings)
{
    private const float RowHeight = 46;
    private const float NameWidth = 190;
    private const float StatusWidth = 120;
    private const float SignatureWidth = PdfPage.Inner - NameWidth - StatusWidth;

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private string Day => view.Slot.Date.ToString("dddd d MMMM yyyy", French);

    private string Hours => string.Create(French, $"{view.Slot.Start:HH\\:mm} – {view.Slot.End:HH\\:mm} (heure de Paris)");

    public byte[] Draw(DateTimeOffset now)
    {
        var footer = $"Konexio · {view.Cohort} · {view.UnitTitle} · {Day} · séance {view.Session.Id}";
        return PdfPage.Draw(new PdfHead($"Feuille d'émargement, {Day}", footer, now), Draw);
    }

    private void Draw(PdfPage page)
    {
        page.Write("Feuille d'émargement", 18, bold: true);
        page.Write(Subtitle(), 10, colour: PdfPage.Pale);
        page.Y += 6;
        Fact(page, "Promotion", $"{view.Cohort} ({view.Session.Stage.TrackCode}, {view.Session.Stage.StageCode})");
        Fact(page, "Module", $"{view.UnitTitle} ({view.Session.UnitCode})");
        Fact(page, "Lieu", view.Place);
        Fact(page, "Date", Day);
        Fact(page, "Horaires", Hours);
        Fact(page, "Formateur·rice", view.Trainer ?? SheetWords.Erased);
        page.Y += 8;
        Head(page);
        foreach (var line in view.Lines) Row(page, line);
        Trainer(page);
        if (view.Sealed is { } version) SealBlock.Draw(page, version);
    }

    private string Subtitle() => view switch
    {
        { Sealed.Sheet: { AmendedBecause: { } reason } sheet } => $"Version {sheet.Version}, rectifiée : {SheetWords.Of(reason)}",
        { Sealed: not null } => "Version 1, scellée",
        { Session.IsCancelled: true } => "Séance annulée",
        _ => "À signer par chaque apprenant·e pour cette demi-journée",
    };

    private static void Fact(PdfPage page, string name, string value)
    {
        page.WriteAt(name, PdfPage.Margin, page.Y + 10, 9, 80, colour: PdfPage.Pale);
        foreach (var line in PdfPage.Lines(value, 10, bold: false, PdfPage.Inner - 86))
        {
            page.WriteAt(line, PdfPage.Margin + 86, page.Y + 10, 10, PdfPage.Inner - 86);
            page.Y += 14;
        }
    }

    private static void Head(PdfPage page)
    {
        page.Shade(PdfPage.Margin, page.Y, PdfPage.Inner, 18);
        page.WriteAt("Apprenant·e", PdfPage.Margin + 6, page.Y + 12, 9, NameWidth, bold: true);
        page.WriteAt("Présence et heure d'arrivée", PdfPage.Margin + NameWidth + 6, page.Y + 12, 9, StatusWidth - 8, bold: true);
        page.WriteAt("Signature", PdfPage.Margin + NameWidth + StatusWidth + 6, page.Y + 12, 9, SignatureWidth, bold: true);
        page.Y += 18;
    }

    private void Row(PdfPage page, RegisterViewLine line)
    {
        if (!page.HasRoomFor(RowHeight))
        {
            page.Next();
            Head(page);
        }

        var (x, y) = (PdfPage.Margin, page.Y);
        page.Box(x, y, NameWidth, RowHeight);
        page.Box(x + NameWidth, y, StatusWidth, RowHeight);
        page.Box(x + NameWidth + StatusWidth, y, SignatureWidth, RowHeight);
        page.WriteAt(line.Name is { } name ? name.Full() ?? name.NativeName ?? "" : SheetWords.Erased, x + 6, y + 15, 10.5f, NameWidth - 12, bold: true);
        if (line.Name is { NativeName: { } native } named && named.Full() is not null) page.WriteAt(native, x + 6, y + 29, 10, NameWidth - 12);
        page.WriteAt(line.Learner.ToString(), x + 6, y + 41, 6, NameWidth - 12, colour: PdfPage.Pale);
        if (line.Attendance is { } attendance) Attendance(page, attendance, x + NameWidth, y);
        page.Y += RowHeight;
    }

    private void Attendance(PdfPage page, Attendance attendance, float x, float y)
    {
        page.WriteAt(SheetWords.Of(attendance.Status), x + 6, y + 18, 10, StatusWidth - 12, bold: true);
        if (attendance.ArrivedAt is { } arrived) page.WriteAt($"arrivée à {SheetWords.Time(arrived)}", x + 6, y + 33, 9, StatusWidth - 12);
        if (attendance.Signature is { } signature) Sign(page, signature, x + StatusWidth, y, SignatureWidth, RowHeight);
    }

    private void Sign(PdfPage page, Signature signature, float x, float y, float width, float height)
    {
        page.WriteAt($"{SheetWords.Of(signature.Method)}, {SheetWords.Moment(signature.SignedAt)}", x + 6, y + height - 5, 7, width - 12, colour: PdfPage.Pale);
        if (signature.Method == SignatureMethod.Paper)
            page.WriteAt($"document {signature.Document}", x + 6, y + 20, 7, width - 12);
        else if (signature.Method != SignatureMethod.Tablet)
            page.WriteAt("Signé par code personnel sur place", x + 6, y + 20, 9, width - 12);
        else if (drawings.GetValueOrDefault(signature.Document!.Value) is not { } png || !page.Picture(png, new SKRect(x + 6, y + 3, x + width - 6, y + height - 14)))
            page.WriteAt("dessin effacé", x + 6, y + 20, 9, width - 12, colour: PdfPage.Pale);
    }

    private void Trainer(PdfPage page)
    {
        const float height = 64;
        if (!page.HasRoomFor(height + 20)) page.Next();
        page.Y += 12;
        page.WriteAt("Signature du formateur ou de la formatrice", PdfPage.Margin, page.Y + 10, 9, PdfPage.Inner, bold: true);
        page.WriteAt(view.Trainer ?? SheetWords.Erased, PdfPage.Margin, page.Y + 26, 10.5f, NameWidth + StatusWidth);
        page.Box(PdfPage.Margin + NameWidth + StatusWidth, page.Y, SignatureWidth, height - 10);
        if (view.TrainerSignature is { } signed) Sign(page, signed.Signature, PdfPage.Margin + NameWidth + StatusWidth, page.Y, SignatureWidth, height - 10);
        page.Y += height;
    }
}
