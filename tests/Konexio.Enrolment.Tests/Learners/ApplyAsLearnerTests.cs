using Konexio.Enrolment.Application.Learners;
using Konexio.Enrolment.Domain.Learners;
using Konexio.Enrolment.Infrastructure.Reads;
using Konexio.Enrolment.Tests.Store;

namespace Konexio.Enrolment.Tests.Learners;

public sealed class ApplyAsLearnerTests(EnrolmentStore store)
{
    public static readonly ApplyAsLearner Application = new(
        new Applicant(GivenName: "Mariam", BirthDate: "1990", PreferredLanguage: "fa-AF"), [new LearnerLanguage("fa-AF")], "69266", 60, new LearnerNeeds(Childcare: true));

    [Fact]
    public async Task One_name_and_no_contact_are_enough()
    {
        var applied = (await store.Send(Application)).Value;

        var learner = (await store.Send(new GetLearner(applied.Id))).Value;
        learner.GivenName.ShouldBe("Mariam");
        learner.Origin.ShouldBe(LearnerOrigin.DirectApplication);
        learner.AccommodationNeeds.ShouldBe(new LearnerNeeds(Childcare: true));
    }

    [Fact]
    public async Task All_faults_are_told_at_once()
    {
        var faults = (await store.Send(Application with { HomeCommune = "00000", GreatestTravelMinutes = 0, Languages = [new LearnerLanguage("français!")] })).Errors;

        faults.Select(fault => (fault.Pointer, fault.Code)).ShouldBe(
            [("/languages/0/language", "language.malformed-tag"), ("/homeCommune", "commune.unknown"), ("/greatestTravelMinutes", "input.out-of-range")], ignoreOrder: true);
    }

    [Fact]
    public async Task What_the_rules_refuse_is_told_together_with_what_the_form_does()
    {
        var nobody = new Applicant(BirthDate: "2990", Nationality: "QQ", PreferredLanguage: "not a language");

        (await store.Send(new ApplyAsLearner(nobody, HomeCommune: "00000"))).Errors.Select(fault => (fault.Pointer, fault.Code)).ShouldBe(
        [
            ("/applicant", "person.name-required"), ("/applicant/birthDate", "person.birth-date-in-future"), ("/applicant/nationality", "person.unknown-country"),
            ("/applicant/preferredLanguage", "language.malformed-tag"), ("/homeCommune", "commune.unknown"),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task A_person_without_any_name_is_refused() =>
        (await store.Send(new ApplyAsLearner(new Applicant()))).Errors.Single().Pointer.ShouldBe("/applicant");
}
