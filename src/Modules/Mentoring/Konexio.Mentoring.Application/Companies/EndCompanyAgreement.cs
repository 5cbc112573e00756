using System.Text.Json.Serialization;
using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Mentoring.Domain.Companies;
using Konexio.SharedKernel;

namespace Konexio.Mentoring.Application.Companies;

/// <summary>Ends the agreement with a company: from the day after, none of its mentors is approved. Mentorships that run go on.</summary>
public sealed record EndCompanyAgreement : ICommand<EndCompanyAgreementResponse>
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>The agreement's last day.</summary>
    /// <example>2027-06-30</example>
    public DateOnly On { get; init; }
}

/// <summary>How long the agreement runs.</summary>
/// <param name="Id">The company.</param>
/// <param name="AgreedUntil">The agreement's last day.</param>
public sealed record EndCompanyAgreementResponse(Guid Id, DateOnly AgreedUntil);

internal sealed class EndCompanyAgreementValidator : AbstractValidator<EndCompanyAgreement>
{
    public EndCompanyAgreementValidator() => RuleFor(command => command.On).NotEmpty();
}

internal sealed class EndCompanyAgreementHandler(ICompanies companies) : ICommandHandler<EndCompanyAgreement, EndCompanyAgreementResponse>
{
    public async Task<Result<EndCompanyAgreementResponse>> Handle(EndCompanyAgreement command, CancellationToken cancellationToken)
    {
        if (await companies.Find(new CompanyId(command.Id), cancellationToken) is not { } company) return CompanyErrors.NotFound;

        return company.EndAgreement(command.On).Error is { } refusal ? refusal : new EndCompanyAgreementResponse(command.Id, command.On);
    }
}
