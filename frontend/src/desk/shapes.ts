/** The API's shapes by the names that the desk uses. The generated schema is the authority. */
import type { components } from '../api/schema';
import type { Whole } from './whole';

type Schemas = components['schemas'];

export type Ability = Schemas['AbilityOut'];
export type Attendance = Whole<Schemas['AttendanceOut']>;
export type AttendanceRow = Attendance['rows'][number];
export type AttendanceRules = Whole<Schemas['AttendanceRulesOut']>;
export type Clinic = Whole<Schemas['ClinicOut']>;
export type Enrolment = Whole<Schemas['RosterRowOut']>;
export type Group = Whole<Schemas['GroupOut']>;
export type GroupIn = Schemas['GroupInRequest'];
export type GroupChange = Schemas['PatchedGroupChangesInRequest'];
export type GroupSession = Whole<Schemas['GroupSessionOut']>;
export type Licence = Whole<Schemas['LicenceOut']>;
export type LicenceIn = Schemas['LicenceInRequest'];
export type Note = Whole<Schemas['NoteOut']>;
export type NoteText = Whole<Schemas['NoteInRequest']>;
export type OverrideIn = Schemas['OverrideInRequest'];
export type Participant = Whole<Schemas['ParticipantOut']>;
export type ParticipantIn = Schemas['ParticipantInRequest'];
export type ParticipantChange = Schemas['PatchedParticipantDetailsInRequest'];
export type Report = Whole<Schemas['ReportOut']>;
export type ReportIn = Schemas['ReportInRequest'];
export type Session = Whole<Schemas['SessionOut']>;
export type Staff = Whole<Schemas['StaffOut']>;
export type StaffIn = Schemas['StaffInRequest'];
export type StaffChange = Schemas['PatchedStaffChangeInRequest'];
export type TrailRecord = Whole<Schemas['AuditRecordOut']>;
