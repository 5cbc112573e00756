using System.Text;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.Partners;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Partner organisations, the last registered first; a partner finds itself only.</summary>
/// <param name="Status">Only those in this state.</param>
/// <param name="Kind">Only those of this kind.</param>
/// <param name="UpdatedSince">Only those whose details or status changed at or after this instant.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListPartners(PartnerStatus? Status, string? Kind, DateTimeOffset? UpdatedSince, string? Cursor, int Limit) : IQuery<Page<PartnerSummary>>;

/// <summary>A partner organisation in a list.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name">The organisation's name.</param>
/// <param name="Kind">The kind of structure, in the codes of data·inclusion.</param>
/// <param name="Siret">The number of the French establishment.</param>
/// <param name="CommuneName">The commune of its address.</param>
/// <param name="CommuneCode">INSEE's code of that commune.</param>
/// <param name="Status">Only a validated partner may refer people.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="UpdatedAt">When its details or its status last changed.</param>
public sealed record PartnerSummary(
    Guid Id, string Name, string Kind, string? Siret, string CommuneName, string CommuneCode, PartnerStatus Status,
    DateTimeOffset RegisteredAt, DateTimeOffset UpdatedAt);

internal sealed class ListPartnersValidator : AbstractValidator<ListPartners>
{
    public ListPartnersValidator()
    {
        RuleFor(list => list.Kind).Must(kind => kind is null || PartnerKinds.All.Contains(kind)).WithErrorCode(PartnerErrors.UnknownKind.Code);
        RuleFor(list => list.Limit).InclusiveBetween(1, 200);
        RuleFor(list => list.Cursor).Must(cursor => Cursor.TryRead(cursor, out _)).WithErrorCode("input.wrong-cursor");
    }
}

internal sealed class ListPartnersHandler(ModuleSession<EnrolmentDbContext> session) : IQueryHandler<ListPartners, Page<PartnerSummary>>
{
    private const string Sql =
        "select id, name, kind, siret, commune_name, commune_code, status, registered_at, updated_at from enrolment.partners where true";

    public async Task<Result<Page<PartnerSummary>>> Handle(ListPartners request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(Select(request), Summary, cancellationToken);
        return Page<PartnerSummary>.Of(rows, request.Limit, partner => partner.Id);
    }

    private static NpgsqlBatchCommand Select(ListPartners request)
    {
        var command = new NpgsqlBatchCommand();
        var sql = new StringBuilder(Sql);
        Cursor.TryRead(request.Cursor, out var after);
        if (request.Status is { } status) sql.Append(" and status = ").Append(Next(Text(Wire.NameOf(status))));
        if (request.Kind is { } kind) sql.Append(" and kind = ").Append(Next(Text(kind)));
        if (request.UpdatedSince is { } since) sql.Append(" and updated_at >= ").Append(Next(Instant(since)));
        if (after is { } id) sql.Append(" and id < ").Append(Next(Uuid(id)));
        sql.Append(" order by id desc limit ").Append(Next(Number(request.Limit + 1)));
        command.CommandText = sql.ToString();
        return command;

        string Next(NpgsqlParameter parameter)
        {
            command.Parameters.Add(parameter);
            return $"${command.Parameters.Count}";
        }
    }

    private static PartnerSummary Summary(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), row.GetString(4), row.GetString(5),
        Wire.Read<PartnerStatus>(row.GetString(6)), row.GetFieldValue<DateTimeOffset>(7), row.GetFieldValue<DateTimeOffset>(8));
}
