using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.SharedKernel;
using Npgsql;

namespace Konexio.Mentoring.Infrastructure.Reads;

/// <summary>Mentors, the newest first.</summary>
/// <param name="Status">Only those in this state.</param>
/// <param name="CompanyId">Only those of this company.</param>
/// <param name="VettingExpiresBefore">Only those whose check is good until a day before this one; those never checked are not among them.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListMentors(MentorStatus? Status, Guid? CompanyId, DateOnly? VettingExpiresBefore, string? Cursor, int Limit) : IQuery<Page<MentorResponse>>;

internal sealed class ListMentorsValidator : AbstractValidator<ListMentors>
{
    public ListMentorsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).PageCursor();
    }
}

internal sealed class ListMentorsHandler(MentorReader mentors) : IQueryHandler<ListMentors, Page<MentorResponse>>
{
    public async Task<Result<Page<MentorResponse>>> Handle(ListMentors request, CancellationToken cancellationToken)
    {
        var select = new Filtered(MentorReader.Select)
            .And("m.status = ?", request.Status is { } status ? PlatformSql.Text(Wire.NameOf(status)) : null)
            .And("m.company_id = ?", request.CompanyId is { } company ? PlatformSql.Uuid(company) : null)
            .And("m.vetted_until < ?", request.VettingExpiresBefore is { } day ? new NpgsqlParameter<DateOnly> { TypedValue = day } : null)
            .And("m.id < ?", PageRules.After(request.Cursor) is { } after ? PlatformSql.Uuid(after) : null)
            .Page("m.id desc", request.Limit);
        return await mentors.Read(select, request.Limit, nameof(ListMentors), cancellationToken);
    }
}
