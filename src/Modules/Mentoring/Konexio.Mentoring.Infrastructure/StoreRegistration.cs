using Konexio.BuildingBlocks.Infrastructure;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Mentoring.Application.SchoolFacts;
using Konexio.Mentoring.Application.Mentorships;
using Konexio.Mentoring.Domain.Companies;
using Konexio.Mentoring.Domain.Hours;
using Konexio.Mentoring.Domain.Mentees;
using Konexio.Mentoring.Domain.Mentors;
using Konexio.Mentoring.Domain.Mentorships;
using Konexio.Mentoring.Domain.Safeguarding;
using Konexio.Mentoring.Domain.SoftSkills;
using Konexio.Mentoring.Domain.Workshops;
using Konexio.Mentoring.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.Extensions.DependencyInjection;

namespace Konexio.Mentoring.Infrastructure;

/// <summary>The domain's collections, and what stands behind the database's own refusals.</summary>
internal static class StoreRegistration
{
    public static IReadOnlyDictionary<string, Error> Constraints { get; } = new Dictionary<string, Error>
    {
        [CompanyTable.UniqueSiret] = CompanyErrors.SiretTaken,
        [MenteeTable.UniqueLearner] = ConcurrencyErrors.ChangedMeanwhile,
        [MenteeTable.UniquePerson] = ConcurrencyErrors.ChangedMeanwhile,
        [MentorshipTable.OneRunning] = MentorshipErrors.MenteeAlreadyPaired,
        [MentorshipTable.OnceOpen] = MentorshipErrors.AlreadyProposed,
        [MentoringSessionTable.OnceADay] = MentoringSessionErrors.AlreadyLogged,
        [SoftSkillsTable.OneOfMentorship] = ConcurrencyErrors.ChangedMeanwhile,
        ["pk_person_keys"] = ConcurrencyErrors.ChangedMeanwhile,
    };

    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddScoped<ICompanies, Companies>()
        .AddScoped<IMentors, Mentors>()
        .AddScoped<IMentees, Mentees>()
        .AddScoped<IMentorships, Persistence.Mentorships>()
        .AddScoped<IMentoringSessions, MentoringSessions>()
        .AddScoped<IHoursLedger, HoursLedger>()
        .AddScoped<ISoftSkills, Persistence.SoftSkills>()
        .AddScoped<IWorkshops, Persistence.Workshops>()
        .AddScoped<ISafeguardingIncidents, SafeguardingIncidents>()
        .AddScoped<IWidenRows, WidenRows>()
        .AddScoped<ISchoolFacts, SchoolFacts>()
        .AddScoped<SitePoints>()
        .AddSingleton(new ContractAssembly(typeof(Enrolment.Contracts.LearnerAdmitted).Assembly));
}
