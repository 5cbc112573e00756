using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.BuildingBlocks.Infrastructure.PersonalData;
using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.SkillsCards;
using Konexio.Certification.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Konexio.Certification.Infrastructure.Reads;

/// <summary>Attempts with their candidates' names and accommodations opened; each reading is written down.</summary>
internal sealed class AttemptReader(ModuleSession<CertificationDbContext> session, PersonKeys<CertificationDbContext> keys, ICaller caller)
{
    internal const string Select = "select a.id from certification.attempts a";

    /// <param name="ids">A SELECT of attempts' ids, one more than the page holds.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="operation">What the reading is written down as.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Page<AttemptResponse>> Read(NpgsqlBatchCommand ids, int limit, string operation, CancellationToken ct)
    {
        var context = await session.Open(ct);
        var found = await session.Query(ids, row => new AttemptId(row.GetGuid(0)), ct);
        var rows = await context.Set<Attempt>().Where(attempt => found.Contains(attempt.Id))
            .Join(context.Set<SkillsCard>(), attempt => attempt.SkillsCardId, card => card.Id, (attempt, card) => new Row(
                attempt, EF.Property<byte[]?>(attempt, AttemptTable.Secrets), EF.Property<byte[]?>(card, SkillsCardTable.Holder), EF.Property<uint>(attempt, "xmin")))
            .ToListAsync(ct);
        rows = [.. rows.OrderBy(row => found.IndexOf(row.Attempt.Id))];
        var page = Page<Row>.Of(rows, limit, row => row.Attempt.Id.Value);
        var persons = page.Items.Select(row => row.Attempt.Candidate.PersonId).Distinct().ToList();
        var opened = await keys.FindAll(persons, ct);
        session.Touched(persons, operation, AuditedAccess.Read, "name", "result", "accommodations");
        return new Page<AttemptResponse>([.. page.Items.Select(row => Shown(row, opened.GetValueOrDefault(row.Attempt.Candidate.PersonId)))], page.NextCursor);
    }

    private AttemptResponse Shown(Row row, DataKey? key)
    {
        string? name = null;
        if (key is not null && row.Secrets is not null) StoredSecrets.Open(key, row.Secrets).Reveal(row.Attempt);
        if (key is not null && row.Holder is not null) name = SealedNames.Open(key, row.Holder, SkillsCardTable.Holder).Reveal();
        // What was said of a person's honesty is not for those who supervise the next exam.
        var tellsAll = caller.Role is Role.Coordinator or Role.Supervisor or Role.Administrator;
        return AttemptResponse.Of(row.Attempt, name, tellsAll) with { Version = row.Version };
    }

    private sealed record Row(Attempt Attempt, byte[]? Secrets, byte[]? Holder, uint Version);
}
