using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>Reads the changes of an amendment, with the signatures that come with them.</summary>
internal sealed class LineChanges(IRosters rosters, IDocuments documents)
{
    private readonly List<Document> _drawn = [];

    public async Task<Result<LinesRead>> Read(
        IReadOnlyList<RegisterLineChange> changes, Domain.Sessions.Session session, Document trainerDrawing, DateTimeOffset now, CancellationToken ct)
    {
        _drawn.Add(trainerDrawing);
        var roster = await rosters.Of(session.CohortId, ct);
        var known = roster.Entries.Select(entry => entry.LearnerId).ToHashSet();
        List<LineChange> lines = [];
        foreach (var (change, index) in changes.Select((change, index) => (change, index)))
        {
            var learner = new LearnerId(change.LearnerId);
            if (!known.Contains(learner)) return RegisterErrors.NotExpected;
            if (change.Type == RegisterLineKind.Absent)
            {
                lines.Add(LineChange.Absent(learner, change.Excused));
                continue;
            }

            if (await Sign(change, session, roster.PersonOf(learner), now, ct) is not { } signature) return RegisterErrors.ScanNotFound.At($"/changes/{index}/scanId");
            lines.Add(LineChange.Present(learner, signature, change.ArrivedAt!.Value));
        }

        return new LinesRead(lines, roster, [.. lines.Select(line => roster.PersonOf(line.LearnerId))]);
    }

    public async Task KeepDocuments(CancellationToken ct)
    {
        foreach (var drawing in _drawn) await documents.Add(drawing, ct);
    }

    private async Task<Signature?> Sign(RegisterLineChange change, Domain.Sessions.Session session, PersonId person, DateTimeOffset now, CancellationToken ct)
    {
        if (change.Drawing is not { } png)
            return await documents.FindScan(change.ScanId!.Value, session.Id, ct) is { } scan ? Signature.OnPaper(scan, now) : null;

        var drawing = Document.LearnerSignature(session.Id, person, png, now);
        _drawn.Add(drawing);
        return Signature.OnTablet(drawing.Id, now);
    }
}

internal sealed record LinesRead(IReadOnlyList<LineChange> Lines, Roster Roster, IReadOnlyList<PersonId> Persons);

internal static class Scans
{
    /// <summary>The scan, where it is one of this session.</summary>
    public static async Task<DocumentId?> FindScan(this IDocuments documents, Guid id, Domain.Sessions.SessionId session, CancellationToken ct) =>
        await documents.Find(new DocumentId(id), ct) is { Kind: DocumentKind.ScannedSheet } scan && scan.SessionId == session ? scan.Id : null;
}
