using System.Globalization;
using System.Text;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Api.Audit;

/// <summary>An administrator looks up who touched whose data.</summary>
/// <param name="Person">Only what touched this person.</param>
/// <param name="Client">Only what this client did; <c>system</c> is the host itself.</param>
/// <param name="Operation">Only this operation, such as <c>GetReferral</c>.</param>
/// <param name="Module">Only this module's part, such as <c>enrolment</c>.</param>
/// <param name="From">Only what was done at or after this instant (RFC 3339).</param>
/// <param name="To">Only what was done before this instant (RFC 3339).</param>
internal sealed record ListAuditEntries(
    Guid? Person, string? Client, string? Operation, string? Module, DateTimeOffset? From, DateTimeOffset? To, string? Cursor, int Limit) : IQuery<Page<AuditRow>>;

/// <summary>One operation that touched one person's data: never the values.</summary>
/// <param name="Module">The module whose data it was.</param>
/// <param name="Entry">Its number in that module's audit.</param>
/// <param name="At">When.</param>
/// <param name="ClientId">Who: the client of the access token, or <c>system</c>.</param>
/// <param name="Role">What the client stood for.</param>
/// <param name="PersonId">Whose data.</param>
/// <param name="Operation">By which operation.</param>
/// <param name="Access">read or change.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Fields">Which of the person's data.</param>
internal sealed record AuditRow(
    string Module, long Entry, DateTimeOffset At, string ClientId, string Role, Guid PersonId, string Operation, string Access, string? Purpose, IReadOnlyList<string> Fields);

internal sealed class ListAuditEntriesValidator : AbstractValidator<ListAuditEntries>
{
    public ListAuditEntriesValidator(IReadOnlyDictionary<string, ModuleDatabase> modules)
    {
        RuleFor(list => list.Client).PlainText(100);
        RuleFor(list => list.Operation).PlainText(100);
        RuleFor(list => list.Module).Must(module => module is null || modules.ContainsKey(module)).WithErrorCode("input.unknown-code");
        RuleFor(list => list.Limit).InclusiveBetween(1, 200);
        RuleFor(list => list.Cursor).Must(cursor => Cursor.TryRead(cursor, out _)).WithErrorCode("input.wrong-cursor");
    }
}

internal sealed class ListAuditEntriesHandler(IReadOnlyDictionary<string, ModuleDatabase> modules, RequestContext caller, TimeProvider clock)
    : IQueryHandler<ListAuditEntries, Page<AuditRow>>
{
    public async Task<Result<Page<AuditRow>>> Handle(ListAuditEntries request, CancellationToken cancellationToken)
    {
        ModuleDatabase[] all = [.. modules.Values.OrderBy(module => module.Schema, StringComparer.Ordinal)];
        var found = new List<(int Module, AuditRow Row)>();
        for (var index = 0; index < all.Length; index++)
        {
            if (request.Module is not null && request.Module != all[index].Schema) continue;
            foreach (var row in await Read(all[index], Select(all[index].Schema, index, request), cancellationToken)) found.Add((index, row));
        }

        var page = found.OrderByDescending(one => one.Row.At).ThenBy(one => one.Module).ThenByDescending(one => one.Row.Entry).Take(request.Limit).ToList();
        foreach (var shown in page.GroupBy(one => one.Module, one => one.Row.PersonId)) await WriteDown(all[shown.Key], [.. shown.Distinct()], cancellationToken);
        var next = found.Count > page.Count ? new AuditPlace(page[^1].Row.At, page[^1].Module, page[^1].Row.Entry).ToCursor() : null;
        return new Page<AuditRow>([.. page.Select(one => one.Row)], next);
    }

    private static NpgsqlBatchCommand Select(string schema, int module, ListAuditEntries request)
    {
        var command = Command("");
        var sql = new StringBuilder($"select id, at, client_id, role, person_id, operation, access, purpose, fields from {schema}.audit_entries where true");
        if (request.Person is { } person) sql.Append(" and person_id = ").Append(Next(Uuid(person)));
        if (request.Client is { } client) sql.Append(" and client_id = ").Append(Next(Text(client)));
        if (request.Operation is { } operation) sql.Append(" and operation = ").Append(Next(Text(operation)));
        if (request.From is { } from) sql.Append(" and at >= ").Append(Next(Instant(from)));
        if (request.To is { } to) sql.Append(" and at < ").Append(Next(Instant(to)));
        if (AuditPlace.Read(request.Cursor)?.BoundIn(module) is { } bound) sql.Append(CultureInfo.InvariantCulture, $" and (at, id) < ({Next(Instant(bound.At))}, {Next(Number(bound.Entry))})");
        command.CommandText = sql.Append(CultureInfo.InvariantCulture, $" order by at desc, id desc limit {request.Limit + 1}").ToString();
        return command;

        string Next(NpgsqlParameter parameter)
        {
            command.Parameters.Add(parameter);
            return $"${command.Parameters.Count}";
        }
    }

    private static Task<List<AuditRow>> Read(ModuleDatabase module, NpgsqlBatchCommand select, CancellationToken ct) => module.Source.Read(
        select,
        row => new AuditRow(
            module.Schema, row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.GetString(3), row.GetGuid(4),
            row.GetString(5), row.GetString(6), row.Text(7), row.GetFieldValue<string[]>(8)), ct);

    // It is committed before anything is shown.
    private Task WriteDown(ModuleDatabase module, Guid[] persons, CancellationToken ct) => module.Source.Send(
        ct, PlatformSql.SetCaller(caller), module.Sql.Audit(caller, [new Touch(persons, nameof(ListAuditEntries), AuditedAccess.Read, ["audit"])], clock.GetUtcNow()));
}
